/* TCP over IPv4, polled, without an operating system. */
#define NO_SYS 1
#define SYS_LIGHTWEIGHT_PROT 0
#define LWIP_SOCKET 0
#define LWIP_NETCONN 0
#define LWIP_UDP 0
#define LWIP_ICMP 1
#define IP_FRAG 0
#define IP_REASSEMBLY 0
#define LWIP_STATS 0
#define MEM_ALIGNMENT 4
#define MEM_SIZE 16384
#define TCP_MSS 1460
#define TCP_SND_BUF (2 * TCP_MSS)
#define TCP_WND (2 * TCP_MSS)
