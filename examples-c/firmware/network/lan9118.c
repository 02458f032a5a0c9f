#include "lan9118.h"

#include "lwip/etharp.h"
#include "netif/ethernet.h"

#define REGISTER(offset) (*(volatile uint32_t *)(0x40200000u + (offset)))
#define RX_DATA REGISTER(0x00)
#define TX_DATA REGISTER(0x20)
#define RX_STATUS REGISTER(0x40)
#define TX_CFG REGISTER(0x70)
#define RX_FIFO_INF REGISTER(0x7c)
#define TX_FIFO_INF REGISTER(0x80)
#define FREE_RUN REGISTER(0x9c)
#define MAC_CSR_CMD REGISTER(0xa4)
#define MAC_CSR_DATA REGISTER(0xa8)

enum { MAC_CR = 1, ADDRH = 2, ADDRL = 3 };
#define MAC_RUNS (1u << 3 | 1u << 2) /* transmitter and receiver */
#define BUSY (1u << 31)
#define WHOLE_FRAME (1u << 13 | 1u << 12) /* first and last segment in one */

static void set_mac(uint32_t index, uint32_t value)
{
    MAC_CSR_DATA = value;
    MAC_CSR_CMD = BUSY | index;
    while (MAC_CSR_CMD & BUSY) {
    }
}

uint32_t lan9118_ticks(void)
{
    return FREE_RUN;
}

/* The FIFOs take and give words, the lowest octet first. */
static err_t send(struct netif *netif, struct pbuf *frame)
{
    uint32_t word = 0, octets = 0;
    (void)netif;
    if ((TX_FIFO_INF & 0xffffu) < frame->tot_len + 16u)
        return ERR_MEM;
    TX_DATA = WHOLE_FRAME | frame->tot_len;
    TX_DATA = frame->tot_len;
    for (const struct pbuf *part = frame; part; part = part->next)
        for (uint16_t at = 0; at < part->len; at++) {
            word |= (uint32_t)((const uint8_t *)part->payload)[at] << (8 * (octets & 3u));
            if ((++octets & 3u) == 0) {
                TX_DATA = word;
                word = 0;
            }
        }
    if (octets & 3u)
        TX_DATA = word;
    return ERR_OK;
}

void lan9118_poll(struct netif *netif)
{
    while (RX_FIFO_INF & 0xff0000u) {
        uint32_t len = RX_STATUS >> 16 & 0x3fffu; /* with the 4 octets of the check sum */
        struct pbuf *frame = pbuf_alloc(PBUF_RAW, (uint16_t)len, PBUF_RAM);
        for (uint32_t at = 0; at < len; at += 4) {
            uint32_t word = RX_DATA;
            if (frame)
                pbuf_take_at(frame, &word, (uint16_t)(len - at < 4 ? len - at : 4), (uint16_t)at);
        }
        if (frame) {
            pbuf_realloc(frame, (uint16_t)(len - 4));
            if (netif->input(frame, netif) != ERR_OK)
                pbuf_free(frame);
        }
    }
}

err_t lan9118_init(struct netif *netif)
{
    const uint8_t address[6] = {0x02, 0, 0, 0, 0, *(const uint8_t *)netif->state}; /* locally administered */
    netif->name[0] = 'e';
    netif->name[1] = 'n';
    netif->mtu = 1500;
    netif->hwaddr_len = sizeof address;
    for (size_t at = 0; at < sizeof address; at++)
        netif->hwaddr[at] = address[at];
    netif->flags = NETIF_FLAG_BROADCAST | NETIF_FLAG_ETHARP | NETIF_FLAG_ETHERNET | NETIF_FLAG_LINK_UP;
    netif->output = etharp_output;
    netif->linkoutput = send;
    set_mac(ADDRL, address[0]);
    set_mac(ADDRH, (uint32_t)address[5] << 8);
    set_mac(MAC_CR, MAC_RUNS);
    TX_CFG = 1u << 1;
    return ERR_OK;
}
