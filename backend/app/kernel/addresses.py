"""Which network addresses belong to the public internet, transition forms of IPv4 looked through."""

import ipaddress

# The registries of special purpose addresses (RFC 6890 and what came after it), and multicast. What is not below
# 2000::/3 is no public IPv6 at all.
_CLOSED_IPV4 = tuple(
    ipaddress.IPv4Network(text)
    for text in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24",
        "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
    )
)  # fmt: skip
_PUBLIC_IPV6 = ipaddress.IPv6Network("2000::/3")
_CLOSED_IPV6 = tuple(
    ipaddress.IPv6Network(text)
    for text in ("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20")
)
# On networks with IPv6 only, all of IPv4 is behind this prefix: there the IPv4 address decides.
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Whether a textual IPv4 or IPv6 address may be called from here; what is no address is not public."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.scope_id is not None:
            return False
        behind = ip.ipv4_mapped or (ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) if ip in _NAT64 else None)
        if behind is None:
            return ip in _PUBLIC_IPV6 and not any(ip in closed for closed in _CLOSED_IPV6)
        ip = behind
    return not any(ip in closed for closed in _CLOSED_IPV4)
