//! Both ends' TLS: what the proxy shows, whom it trusts, and connections to the upstream.

use std::{
    fs::File,
    future::Future,
    io::{self, BufReader},
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::{Duration, SystemTime},
};

use hyper::{
    client::connect::{Connected, Connection},
    Uri,
};
use rustls::{
    client::{ServerCertVerified, ServerCertVerifier},
    server::AllowAnyAuthenticatedClient,
    Certificate, ClientConfig, PrivateKey, RootCertStore, ServerConfig, ServerName,
};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
    time::timeout,
};
use tokio_rustls::{client::TlsStream, TlsConnector};

const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Return what callers meet: our server certificate, and the demand for one of the folder's CA.
pub fn front(folder: &str) -> Result<ServerConfig, Failure> {
    Ok(ServerConfig::builder()
        .with_safe_defaults()
        .with_client_cert_verifier(AllowAnyAuthenticatedClient::new(roots(folder)?))
        .with_single_cert(chain(folder, "server")?, key(folder, "server")?)?)
}

/// Return how we meet the upstream: our client certificate, and trust in the folder's CA alone.
pub fn upstream(folder: &str, verify: bool) -> Result<ClientConfig, Failure> {
    let mut config = ClientConfig::builder()
        .with_safe_defaults()
        .with_root_certificates(roots(folder)?)
        .with_single_cert(chain(folder, "client")?, key(folder, "client")?)?;
    if !verify {
        config
            .dangerous()
            .set_certificate_verifier(Arc::new(Anybody));
    }
    Ok(config)
}

fn open(folder: &str, name: &str) -> Result<BufReader<File>, Failure> {
    let path = format!("{}/{}", folder, name);
    Ok(BufReader::new(
        File::open(&path).map_err(|error| format!("{}: {}", path, error))?,
    ))
}

fn roots(folder: &str) -> Result<RootCertStore, Failure> {
    let mut store = RootCertStore::empty();
    for der in rustls_pemfile::certs(&mut open(folder, "ca.crt")?)? {
        store.add(&Certificate(der))?;
    }
    Ok(store)
}

fn chain(folder: &str, name: &str) -> Result<Vec<Certificate>, Failure> {
    let found = rustls_pemfile::certs(&mut open(folder, &format!("{}.crt", name))?)?;
    Ok(found.into_iter().map(Certificate).collect())
}

fn key(folder: &str, name: &str) -> Result<PrivateKey, Failure> {
    use rustls_pemfile::Item::{ECKey, PKCS8Key, RSAKey};
    match rustls_pemfile::read_one(&mut open(folder, &format!("{}.key", name))?)? {
        Some(ECKey(der) | PKCS8Key(der) | RSAKey(der)) => Ok(PrivateKey(der)),
        _ => Err(format!("{}/{}.key holds no key", folder, name).into()),
    }
}

/// Accepts every certificate.
struct Anybody;

impl ServerCertVerifier for Anybody {
    fn verify_server_cert(
        &self,
        _leaf: &Certificate,
        _intermediates: &[Certificate],
        _name: &ServerName,
        _scts: &mut dyn Iterator<Item = &[u8]>,
        _ocsp: &[u8],
        _now: SystemTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }
}

/// Opens connections for hyper's pool.
#[derive(Clone)]
pub struct Connector {
    address: String,
    name: ServerName,
    tls: TlsConnector,
}

impl Connector {
    /// Take `host:port`; the host is the name in the upstream's certificate.
    pub fn new(address: &str, config: ClientConfig) -> Result<Self, Failure> {
        let host = address
            .rsplit_once(':')
            .ok_or("UPSTREAM is no HOST:PORT")?
            .0;
        Ok(Self {
            address: address.into(),
            name: host.try_into()?,
            tls: Arc::new(config).into(),
        })
    }

    async fn connect(self) -> io::Result<Upstream> {
        let stream = TcpStream::connect(&self.address).await?;
        stream.set_nodelay(true)?;
        Ok(Upstream(self.tls.connect(self.name, stream).await?))
    }
}

impl tower_service::Service<Uri> for Connector {
    type Response = Upstream;
    type Error = io::Error;
    type Future = Pin<Box<dyn Future<Output = io::Result<Upstream>> + Send>>;

    fn poll_ready(&mut self, _context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _uri: Uri) -> Self::Future {
        let connecting = self.clone().connect();
        Box::pin(async { timeout(CONNECT_TIMEOUT, connecting).await? })
    }
}

/// A connection to the upstream, in the form that hyper's pool takes.
pub struct Upstream(TlsStream<TcpStream>);

impl Connection for Upstream {
    fn connected(&self) -> Connected {
        Connected::new()
    }
}

impl AsyncRead for Upstream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_read(context, buffer)
    }
}

impl AsyncWrite for Upstream {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        data: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.0).poll_write(context, data)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_shutdown(context)
    }
}
