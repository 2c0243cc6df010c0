//! A mock of one's own for `cargo test`: spawned on free ports, read by its ready line, ended by closing its stdin.
//!
//! MOCKGPT is the command that starts it, by default `mockgpt`. With reqwest or hyper `Mock` is the same.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use rustls::{Certificate, ClientConfig, ClientConnection, PrivateKey, RootCertStore, StreamOwned};

struct Mock {
    child: Child,
    ready: String,
}

impl Mock {
    fn start() -> Mock {
        let command = std::env::var("MOCKGPT").unwrap_or_else(|_| "mockgpt".into());
        let mut child = Command::new(command)
            .args(["--port", "0", "--exit-on-stdin-close", "--log-level", "error"])
            .args(["--set", "responses.default_delay_ms=0"])
            .current_dir(env!("CARGO_TARGET_TMPDIR")) // certificates are minted into its folder certs
            .stdin(Stdio::piped()) // closed when this process ends, however it ends
            .stdout(Stdio::piped())
            .spawn()
            .expect("mockgpt is installed");
        let mut ready = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut ready).unwrap();
        Mock { child, ready }
    }

    /// A text of the ready line, which is one JSON object; serde_json reads it as well.
    fn told(&self, key: &str) -> &str {
        let start = self.ready.split_once(&format!("\"{key}\":\"")).expect(key).1;
        start.split_once('"').unwrap().0
    }

    fn admin(&self, method: &str, path: &str, body: &str) -> String {
        let address = self.told("admin_url").trim_start_matches("http://");
        exchange(TcpStream::connect(address).unwrap(), method, address, path, body).unwrap()
    }

    /// One request over mutual TLS, or without a certificate.
    fn request(&self, with_certificate: bool, method: &str, path: &str, body: &str) -> std::io::Result<String> {
        let mut roots = RootCertStore::empty();
        roots.add_parsable_certificates(&certificates(self.told("ca_cert")));
        let config = ClientConfig::builder().with_safe_defaults().with_root_certificates(roots);
        let config = if with_certificate {
            let mut key = BufReader::new(File::open(self.told("client_key")).unwrap());
            let key = PrivateKey(rustls_pemfile::pkcs8_private_keys(&mut key).unwrap().remove(0));
            let chain = certificates(self.told("client_cert")).into_iter().map(Certificate).collect();
            config.with_single_cert(chain, key).unwrap()
        } else {
            config.with_no_client_auth()
        };
        let address = self.told("url").trim_start_matches("https://");
        let client = ClientConnection::new(Arc::new(config), "localhost".try_into().unwrap()).unwrap();
        exchange(StreamOwned::new(client, TcpStream::connect(address)?), method, address, path, body)
    }
}

impl Drop for Mock {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        self.child.wait().unwrap();
    }
}

fn certificates(path: &str) -> Vec<Vec<u8>> {
    rustls_pemfile::certs(&mut BufReader::new(File::open(path).unwrap())).unwrap()
}

fn exchange(mut to: impl Read + Write, method: &str, host: &str, path: &str, body: &str) -> std::io::Result<String> {
    let size = body.len();
    write!(
        to,
        "{method} {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\
         content-type: application/json\r\ncontent-length: {size}\r\n\r\n{body}"
    )?;
    let mut answer = String::new();
    to.read_to_string(&mut answer)?;
    Ok(answer)
}

const CHAT: &str = r#"{"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "hello"}]}"#;

#[test]
fn it_tries_again_and_shows_its_certificate() {
    let mock = Mock::start();
    mock.admin("POST", "/_mock/expectations", r#"{"reply": {"error": 503}, "times": 1}"#);
    mock.admin("POST", "/_mock/expectations", r#"{"reply": {"content": "Hi {{client.common_name}}"}}"#);
    let mut answers = (0..3).map(|_| mock.request(true, "POST", "/v1/chat/completions", CHAT).unwrap());
    let answer = answers.find(|answer| !answer.starts_with("HTTP/1.1 503")).unwrap();
    assert!(answer.contains("Hi client"), "{answer}");
    let verdict = mock.admin("POST", "/_mock/verify", r#"{"match": {"client": "CN=client"}, "count": {"exactly": 2}}"#);
    assert!(verdict.starts_with("HTTP/1.1 200"), "{verdict}");
}

#[test]
fn without_a_certificate_it_is_refused() {
    let mock = Mock::start();
    assert!(mock.request(false, "GET", "/v1/models", "").is_err());
    let refused = mock.admin("GET", "/_mock/connections?outcome=refused", "");
    assert!(refused.contains("no_certificate"), "{refused}");
}
