//! The first serial port of Arm's MPS2 boards: its interrupt fills a queue, which the program empties.

use core::cell::RefCell;

use cortex_m::interrupt::InterruptNumber;
use cortex_m::peripheral::NVIC;
use cortex_m_rt::exception;
use critical_section::Mutex;
use heapless::spsc::{Consumer, Producer, Queue};

const DATA: *mut u32 = 0x4000_4000 as *mut u32;
const CTRL: *mut u32 = 0x4000_4008 as *mut u32;
const INTERRUPTS: *mut u32 = 0x4000_400c as *mut u32;
const BAUDDIV: *mut u32 = 0x4000_4010 as *mut u32;
/// CTRL: enable the receiver and its interrupt. INTERRUPTS: a byte was received.
const RECEIVE: u32 = 0b1010;
const CAME: u32 = 0b10;

/// The interrupt's number on the board.
#[derive(Clone, Copy)]
struct Received;

// SAFETY: the board's interrupt 0 is that of the first port's receiver.
unsafe impl InterruptNumber for Received {
    fn number(self) -> u16 {
        0
    }
}

/// The producer end of the queue, which the interrupt uses.
static INBOX: Mutex<RefCell<Option<Producer<'static, u8>>>> = Mutex::new(RefCell::new(None));

/// The serial port, as the program uses it: the consumer end of the queue.
pub struct Serial {
    queue: Consumer<'static, u8>,
}

impl Serial {
    /// Enables the port. Returns `None` if it is already enabled.
    pub fn start() -> Option<Self> {
        let (inbox, queue) = cortex_m::singleton!(: Queue<u8, 128> = Queue::new())?.split();
        critical_section::with(|cs| INBOX.borrow_ref_mut(cs).replace(inbox));
        // SAFETY: the port's own registers; the interrupt's end of the queue is in place.
        unsafe {
            BAUDDIV.write_volatile(16);
            CTRL.write_volatile(RECEIVE);
            NVIC::unmask(Received);
        }
        Some(Self { queue })
    }

    /// Waits for the next byte and returns it.
    pub fn receive(&mut self) -> u8 {
        loop {
            if let Some(octet) = self.queue.dequeue() {
                // The interrupt may have masked itself while the queue was full.
                // SAFETY: no critical section depends on its mask.
                unsafe { NVIC::unmask(Received) };
                return octet;
            }
        }
    }
}

/// The only interrupt that is unmasked. If the queue is full it masks itself, and the byte waits in the port.
#[exception]
unsafe fn DefaultHandler(_number: i16) {
    critical_section::with(|cs| {
        if let Some(inbox) = INBOX.borrow_ref_mut(cs).as_mut() {
            if !inbox.ready() {
                NVIC::mask(Received);
                return;
            }
            // SAFETY: the port's own registers.
            let octet = unsafe {
                INTERRUPTS.write_volatile(CAME);
                DATA.read_volatile()
            };
            let _ = inbox.enqueue(octet as u8); // there is room
        }
    });
}
