//! What of a request goes to the upstream, and of its answer to the caller.

use std::{net::IpAddr, time::Duration};

use hyper::{
    client::Client,
    header::{HeaderMap, HeaderName, HeaderValue, CONNECTION, TRANSFER_ENCODING, UPGRADE},
    http::uri::{Authority, Scheme},
    Body, Request, Response, StatusCode, Uri, Version,
};
use tokio::time::timeout;

use crate::tls::Connector;

const ANSWER_TIMEOUT: Duration = Duration::from_secs(300);
/// Headers for the next hop alone, beside those that Connection names (RFC 9110 7.6.1); Transfer-Encoding is hyper's.
const HOP_BY_HOP: [&str; 7] = [
    "connection",
    "keep-alive",
    "proxy-connection",
    "proxy-authorization",
    "te",
    "upgrade",
    "http2-settings",
];
/// What callers could claim about themselves; `_` and `.` in place of `-` are the same to some readers.
const CLAIMS: [&str; 5] = [
    "client-cert",
    "client-cert-chain",
    "x-forwarded-client-cert",
    "x-ssl-client-cert",
    "x-forwarded-for",
];

/// Who is at the other end of a connection.
pub struct Caller {
    client_cert: Option<HeaderValue>,
    address: HeaderValue,
}

impl Caller {
    /// Take the DER form of the caller's certificate.
    pub fn new(certificate: Option<&[u8]>, address: IpAddr) -> Self {
        let value =
            |text: String| HeaderValue::from_str(&text).expect("base64 and addresses are ASCII");
        Self {
            client_cert: certificate.map(|der| value(format!(":{}:", base64::encode(der)))),
            address: value(address.to_string()),
        }
    }
}

#[derive(Clone)]
pub struct Forwarder {
    pub client: Client<Connector>,
    pub upstream: String,
    pub as_a_proxy: bool,
}

impl Forwarder {
    /// Send a request on and return the answer; where there is none, one of our own.
    pub fn forward(
        &self,
        mut request: Request<Body>,
        caller: &Caller,
    ) -> impl std::future::Future<Output = Response<Body>> {
        let this = self.clone();
        // hyper does not say whether there was a Content-Length as well, after which RFC 9112 6.1 wants a close.
        let close = request.headers().contains_key(TRANSFER_ENCODING);
        if this.as_a_proxy {
            make_next_hop(request.headers_mut());
            name_caller(request.headers_mut(), caller);
        }
        async move {
            let mut response = this.send(request).await;
            if this.as_a_proxy {
                make_next_hop(response.headers_mut());
                if close {
                    response
                        .headers_mut()
                        .insert(CONNECTION, HeaderValue::from_static("close"));
                }
            }
            response
        }
    }

    async fn send(&self, mut request: Request<Body>) -> Response<Body> {
        let mut parts = request.uri().clone().into_parts();
        parts.scheme = Some(Scheme::HTTPS);
        parts.authority = self.upstream.parse::<Authority>().ok();
        match Uri::from_parts(parts) {
            Ok(uri) => *request.uri_mut() = uri,
            Err(_) => return plain(StatusCode::BAD_REQUEST, "the target is no path"),
        }
        *request.version_mut() = Version::HTTP_11;
        match timeout(ANSWER_TIMEOUT, self.client.request(request)).await {
            Ok(Ok(response)) => response,
            Ok(Err(error)) => {
                eprintln!("upstream: {}", error);
                plain(StatusCode::BAD_GATEWAY, "the upstream cannot be used")
            }
            Err(_) => plain(StatusCode::GATEWAY_TIMEOUT, "the upstream did not answer"),
        }
    }
}

/// Remove what is meant for this hop alone.
fn make_next_hop(headers: &mut HeaderMap) {
    let named: Vec<HeaderName> = headers
        .get_all(CONNECTION)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .filter_map(|name| name.trim().parse().ok())
        .filter(|name| name != TRANSFER_ENCODING && name != UPGRADE)
        .collect();
    for name in named {
        headers.remove(name);
    }
    for name in HOP_BY_HOP {
        headers.remove(name);
    }
}

/// Replace what the caller claims by what is known.
fn name_caller(headers: &mut HeaderMap, caller: &Caller) {
    let claims: Vec<HeaderName> = headers
        .keys()
        .filter(|name| CLAIMS.contains(&name.as_str().replace(['_', '.'], "-").as_str()))
        .cloned()
        .collect();
    for name in claims {
        headers.remove(name);
    }
    headers.insert("x-forwarded-for", caller.address.clone());
    if let Some(certificate) = &caller.client_cert {
        headers.insert("client-cert", certificate.clone());
    }
}

fn plain(status: StatusCode, text: &'static str) -> Response<Body> {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    response
}
