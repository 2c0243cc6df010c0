"""What mends a case, by proxy: one table, shown by `--explain` and beside a case that failed.

A remedy marked as tried was seen to turn the case from fail or warn to pass; the others are from the proxies'
documentation.
"""

from __future__ import annotations

from typing import NamedTuple

PROXIES = (
    "nginx",
    "HAProxy",
    "Envoy",
    "Caddy",
    "Traefik",
    "Apache",
    "hyper",
    "ReverseProxy",
    "stunnel",
    "mitmproxy",
)


class Remedy(NamedTuple):
    """What to write into a proxy's configuration, or code."""

    proxy: str
    text: str
    tried: bool = False


def _of(tried: str = "", **by_proxy: str) -> tuple[Remedy, ...]:
    """Return the remedies of a case; `tried` names those that were seen to work."""
    names = {name.lower(): name for name in PROXIES}
    return tuple(Remedy(names[key], text, names[key] in tried.split()) for key, text in by_proxy.items())


_VERIFY = _of(
    "nginx HAProxy Envoy Apache stunnel",
    nginx="proxy_ssl_verify on; proxy_ssl_trusted_certificate CA; proxy_ssl_name NAME;",
    haproxy="server … ssl verify required ca-file CA sni str(NAME) verifyhost NAME; retries 1",
    envoy="validation_context: trusted_ca and match_typed_subject_alt_names; sni: NAME",
    caddy="transport http { tls_trust_pool file CA; tls_server_name NAME }; no tls_insecure_skip_verify",
    traefik="serversTransport: rootCAs, serverName; no insecureSkipVerify",
    apache="SSLProxyVerify require, SSLProxyCACertificateFile CA, SSLProxyCheckPeerName on",
    hyper="rustls: a RootCertStore with the CA alone; no dangerous() verifier",
    reverseproxy="http.Transport.TLSClientConfig: RootCAs, ServerName; no InsecureSkipVerify",
    stunnel="verifyChain = yes, CAfile = CA, checkHost = NAME",
    mitmproxy="ssl_verify_upstream_trusted_ca: CA; ssl_insecure: false",
)
_BROKEN_STREAM = _of(
    "nginx",
    nginx="proxy_http_version 1.1;  (HTTP/1.0, the default before 1.29.7, has no last chunk)",
    hyper="return the body's error: hyper then resets the caller's connection; do not end the channel",
    reverseproxy="FlushInterval = -1; ReverseProxy panics with ErrAbortHandler by itself",
)
# nginx has no directive for either; both were tried with docker/answers.js.
_CHECKED_BY_NJS = "no directive; njs: js_header_filter that throws, as in docker/answers.js"
_UNREADABLE = _of(
    "nginx",
    nginx=_CHECKED_BY_NJS,
    apache="ProxyPass … ; mod_proxy_http takes them for HTTP/0.9: none",
)

REMEDIES: dict[str, tuple[Remedy, ...]] = {
    "upstream_tls": _VERIFY,
    "upstream_tls.versions": _of(
        "nginx Envoy",
        nginx="proxy_ssl_protocols TLSv1.2 TLSv1.3;",
        envoy="UpstreamTlsContext tls_params: tls_maximum_protocol_version: TLSv1_3",
    ),
    "upstream_tls.recovers": _of(
        haproxy="server … fall 3 inter 1s; or no check",
        envoy="outlier_detection: base_ejection_time",
        caddy="fail_duration 0s",
    ),
    "upstream_refuses": _of(
        "HAProxy",
        haproxy="retries 1",
        apache="ErrorDocument cannot change it: the status is 500 by mod_proxy",
        stunnel="a tunnel can only cut the connection: --profile tunnel",
    ),
    "identity.sni": _of(
        "nginx HAProxy Envoy",
        nginx="proxy_ssl_server_name on; proxy_ssl_name NAME;",
        haproxy="server … sni str(NAME)",
        envoy="UpstreamTlsContext sni: NAME",
        stunnel="sni = NAME",
    ),
    "identity.caller_forwarded": _of(
        "nginx HAProxy Envoy Caddy Traefik Apache hyper",
        nginx="proxy_set_header X-SSL-Client-Cert $ssl_client_escaped_cert;",
        haproxy="http-request set-header Client-Cert :%[ssl_c_der,base64]:",
        envoy="forward_client_cert_details: SANITIZE_SET, set_current_client_cert_details: cert: true",
        caddy='header_up Client-Cert ":{http.request.tls.client.certificate_der_base64}:"',
        traefik="middleware passTLSClientCert: pem: true",
        apache='SSLOptions +ExportCertData, RequestHeader set X-SSL-Client-Cert "%{SSL_CLIENT_CERT}s"',
        hyper="remove the caller's Client-Cert, insert the peer certificate's (RFC 9440)",
        reverseproxy="Rewrite: set Client-Cert from r.In.TLS.PeerCertificates",
    ),
    "identity.claim_replaced": _of(
        nginx='proxy_set_header Client-Cert ""; proxy_set_header X-Forwarded-Client-Cert "";',
        haproxy="http-request del-header client-cert; http-request del-header x-forwarded-client-cert",
        envoy="forward_client_cert_details: SANITIZE_SET; request_headers_to_remove",
        caddy="header_up -Client-Cert, header_up -X-Forwarded-Client-Cert",
        apache="RequestHeader unset Client-Cert early",
        hyper="remove every identity header before you insert your own",
    ),
    "identity.alias": _of(
        nginx="underscores_in_headers off; (the default) removes names with _",
        haproxy="http-request del-header client_cert",
        envoy="headers_with_underscores_action: REJECT_REQUEST",
        traefik="3.6.4 and later refuse such aliases",
    ),
    "identity.hop_by_hop_strip": _of(
        apache='RequestHeader unset Connection early; or SetEnvIf Connection "Client-Cert" deny',
        hyper="remove what Connection names first, insert the identity header after that",
    ),
    "front": _of(
        nginx="ssl_verify_client on; ssl_client_certificate CA; ssl_verify_depth 3; ssl_crl LIST;",
        haproxy="bind … ssl verify required ca-file CA crl-file LIST",
        envoy="require_client_certificate: true, validation_context: trusted_ca, crl",
        caddy="client_auth { mode require_and_verify; trust_pool file CA }",
        traefik="tls.options.default.clientAuth: clientAuthType: RequireAndVerifyClientCert",
        apache="SSLVerifyClient require, SSLCACertificateFile CA, SSLCARevocationFile LIST",
        hyper="rustls WebPkiClientVerifier::builder(roots).build(), and no allow_unauthenticated()",
        reverseproxy="tls.Config: ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs",
    ),
    "front.tls_versions": _of("nginx", nginx="ssl_protocols TLSv1.2 TLSv1.3;"),
    "headers.end_to_end": _of(nginx="underscores_in_headers on; ignore_invalid_headers off;"),
    "headers.forwarded_for": _of(
        "nginx HAProxy Envoy hyper",
        nginx="proxy_set_header X-Forwarded-For $remote_addr;  (or $proxy_add_x_forwarded_for)",
        haproxy="option forwardfor",
        envoy="use_remote_address: true",
        hyper="append the peer's address to X-Forwarded-For",
    ),
    "headers.hop_by_hop": _of(
        "nginx HAProxy hyper",
        nginx="map $http_connection: return 400 where it names headers; nginx cannot remove them",
        haproxy="http-request deny if { req.hdr(connection) -m reg -i ^(?!(close|keep-alive|te|upgrade)$) }",
        hyper="remove the headers that Connection names, then Connection itself (RFC 9110 7.6.1)",
    ),
    "headers.proxy_authorization": _of(
        nginx='proxy_set_header Proxy-Authorization "";',
        haproxy="http-request del-header proxy-authorization",
        envoy="request_headers_to_remove: [proxy-authorization]",
    ),
    "headers.h2c_upgrade": _of(
        "nginx HAProxy Caddy hyper",
        nginx='proxy_set_header HTTP2-Settings "";',
        haproxy="http-request del-header upgrade; http-request del-header http2-settings",
        caddy="@h2c header Upgrade h2c*; request_header @h2c -Upgrade; request_header -HTTP2-Settings",
        hyper="remove Upgrade and HTTP2-Settings unless you mean to upgrade",
        reverseproxy='Rewrite: r.Out.Header.Del("Upgrade")',
    ),
    "headers.request_size": _of(
        nginx="large_client_header_buffers 8 32k;",
        apache="LimitRequestFieldSize 65536, LimitRequestFields 200",
    ),
    "headers.response_size": _of("nginx", nginx="proxy_buffer_size 16k; proxy_buffers 4 16k;"),
    "sse.not_buffered": _of(
        "nginx mitmproxy",
        nginx="proxy_buffering off;",
        caddy="flush_interval -1",
        apache="ProxyPass … flushpackets=on",
        reverseproxy="FlushInterval: -1",
        hyper="pass each frame on as it comes; do not collect the body",
        mitmproxy="stream_large_bodies: 1",
    ),
    "sse.head_at_once": _of("nginx", nginx="proxy_buffering off;"),
    "sse.truncation": _BROKEN_STREAM,
    "broken.json_truncate_body": _BROKEN_STREAM,
    "sse.cancel": _of(
        "HAProxy",
        haproxy="defaults: option abortonclose  (in the backend alone it does nothing)",
        hyper="drop the request's future when the caller's body or connection is dropped",
        reverseproxy="use r.Context() for the outgoing request",
    ),
    "broken.empty_response.get": _of(
        nginx="proxy_next_upstream_tries 2;",
        caddy="lb_retries 1",
        haproxy="retries 1",
    ),
    "broken.garbage": _UNREADABLE,
    "broken.duplicate_content_length": _of("nginx", nginx=_CHECKED_BY_NJS),
    "pool.reuse": _of(
        nginx='upstream { keepalive 32; } proxy_http_version 1.1; proxy_set_header Connection "";',
        haproxy="http-reuse always",
        hyper="one Client for all requests",
        reverseproxy="one http.Transport for all requests; MaxIdleConnsPerHost",
    ),
    "pool.close_race_post": _of(
        nginx="upstream { keepalive_timeout below the upstream's; }",
        haproxy="server … pool-purge-delay below the upstream's; retry-on empty-response is for GET alone",
        envoy="common_http_protocol_options: idle_timeout below the upstream's",
        hyper="pool_idle_timeout below the upstream's; retry_canceled_requests is on by default",
        reverseproxy="IdleConnTimeout below the upstream's",
    ),
    "body.request_8mb": _of("nginx", nginx="client_max_body_size 32m;", caddy="request_body max_size 32MB"),
    "body.request_streamed": _of(nginx="proxy_request_buffering off;"),
    "framing.smuggling": _of(
        "Caddy hyper",
        caddy="@chunked header Transfer-Encoding chunked; header @chunked >Connection close",
        hyper="Connection: close on the answer to a request with Transfer-Encoding; hyper hides its length",
        reverseproxy='w.Header().Set("Connection", "close") where r.TransferEncoding is not empty',
        traefik="none known: Go's server takes both headers; put a stricter proxy in front",
    ),
    "framing.foreign_host": _of(
        nginx="server { listen … default_server; return 421; }",
        haproxy="http-request deny status 421 unless { req.hdr(host) NAME }",
        envoy="domains: [NAME] in place of *",
    ),
    "path.unchanged": _of(
        nginx="proxy_pass without a path",
        envoy="normalize_path: false, merge_slashes: false",
        apache="ProxyPass … nocanon, AllowEncodedSlashes NoDecode",
    ),
    "timeout": _of(
        nginx="proxy_read_timeout 300s; proxy_connect_timeout 5s;",
        haproxy="timeout server 300s, timeout connect 5s",
        envoy="route: timeout: 0s, idle_timeout: 300s",
        caddy="transport http { response_header_timeout 300s }",
        traefik="serversTransport: forwardingTimeouts: responseHeaderTimeout: 300s",
        apache="ProxyTimeout 300",
        reverseproxy="Transport.ResponseHeaderTimeout",
    ),
}
REMEDIES["pool.close_race_sweep"] = REMEDIES["pool.stale"] = REMEDIES["pool.close_race_post"]


def remedies_of(case: str) -> tuple[Remedy, ...]:
    """Return the remedies of a case; a family's row serves all cases below it."""
    while case:
        if case in REMEDIES:
            return REMEDIES[case]
        case = case.rpartition(".")[0]
    return ()


def kind_of(*texts: str) -> str:
    """Return the proxy that a Server or Via header, or a command, names; empty where it is none of these."""
    marks = {"go-http": "ReverseProxy"} | {name.lower(): name for name in PROXIES}
    for text in texts:
        for mark, name in marks.items():
            if mark in text.lower():
                return name
    return ""
