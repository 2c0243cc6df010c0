//! A reverse proxy on hyper and rustls: mutual TLS with its callers, mutual TLS with its upstream, pooled connections.
//!
//! Its settings are environment variables, as in `recommended.env`. UPSTREAM_VERIFY=off accepts any upstream: for
//! a test that has to tell such a proxy apart, and for nothing else.

mod forwarding;
mod tls;

use std::{convert::Infallible, env, net::SocketAddr, sync::Arc, time::Duration};

use hyper::{client::Client, server::conn::Http, service::service_fn, Body};
use tokio::{net::TcpListener, net::TcpStream, time::timeout};
use tokio_rustls::TlsAcceptor;

use forwarding::Forwarder;

const HANDSHAKE_TIMEOUT: Duration = Duration::from_secs(10);
const HEAD_TIMEOUT: Duration = Duration::from_secs(30);
/// Below the upstream's keep-alive time, so that the proxy is the one that closes.
const POOL_IDLE_TIMEOUT: Duration = Duration::from_secs(60);

#[tokio::main]
async fn main() {
    if let Err(error) = serve().await {
        eprintln!("hyper_rustls_proxy: {}", error);
        std::process::exit(1);
    }
}

async fn serve() -> Result<(), tls::Failure> {
    let front = setting("FRONT")?;
    let upstream = setting("UPSTREAM")?;
    let certificates = setting("UPSTREAM_CERTIFICATES")?;
    let verify = env::var("UPSTREAM_VERIFY").as_deref() != Ok("off");
    let as_a_proxy = match setting("FORWARDING")?.as_str() {
        "as-sent" => false,
        "as-a-proxy" => true,
        other => {
            return Err(
                format!("FORWARDING is {:?}; it can be as-sent or as-a-proxy", other).into(),
            )
        }
    };

    let acceptor = TlsAcceptor::from(Arc::new(tls::front(&front)?));
    let connector = tls::Connector::new(&upstream, tls::upstream(&certificates, verify)?)?;
    let client = Client::builder()
        .pool_idle_timeout(POOL_IDLE_TIMEOUT)
        .build::<_, Body>(connector);
    let listener = TcpListener::bind(setting("LISTEN")?.parse::<SocketAddr>()?).await?;
    loop {
        // An accept fails where files run out; the next one may succeed.
        let Ok((stream, peer)) = listener.accept().await else {
            tokio::time::sleep(Duration::from_millis(10)).await;
            continue;
        };
        let forwarder = Forwarder {
            client: client.clone(),
            upstream: upstream.clone(),
            as_a_proxy,
        };
        tokio::spawn(answer(acceptor.clone(), stream, peer, forwarder));
    }
}

/// Serve one caller's connection until it ends.
async fn answer(acceptor: TlsAcceptor, stream: TcpStream, peer: SocketAddr, forwarder: Forwarder) {
    let _ = stream.set_nodelay(true);
    let stream = match timeout(HANDSHAKE_TIMEOUT, acceptor.accept(stream)).await {
        Ok(Ok(stream)) => stream,
        Ok(Err(error)) => return eprintln!("{}: refused: {}", peer, error),
        Err(_) => return eprintln!("{}: refused: no handshake in time", peer),
    };
    let certificate = stream
        .get_ref()
        .1
        .peer_certificates()
        .and_then(|chain| chain.first());
    let caller = forwarding::Caller::new(certificate.map(|leaf| leaf.0.as_slice()), peer.ip());
    let service = service_fn(|request| {
        let answer = forwarder.forward(request, &caller);
        async { Ok::<_, Infallible>(answer.await) }
    });
    let mut http = Http::new();
    http.http1_only(true)
        .http1_header_read_timeout(HEAD_TIMEOUT);
    if let Err(error) = http.serve_connection(stream, service).await {
        eprintln!("{}: {}", peer, error);
    }
}

fn setting(name: &str) -> Result<String, String> {
    env::var(name).map_err(|_| format!("{} is not set", name))
}
