//! Serves the page on this machine, as a web host does.

use std::fs::File;
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};
use percent_encoding::percent_decode_str;
use tiny_http::{Header, Method, Request, Response, Server};
use xshell::Shell;

use crate::build;

/// Builds what the page needs and serves it until the program is stopped.
pub fn serve(sh: &Shell, port: u16) -> Result<()> {
    // Before the build, so that a taken port is told at once.
    let server = Server::http(("127.0.0.1", port)).map_err(|error| {
        anyhow!("port {port} cannot be used ({error}): try another with --port N, or --port 0 for any free one")
    })?;
    build::package(sh)?;
    build::page(sh)?;
    let page = sh.current_dir().join("dist/page").canonicalize()?;
    println!("Tinbài is served on http://{}/ (stop it with Ctrl+C)", server.server_addr());
    for request in server.incoming_requests() {
        // A browser that goes away before it has all its bytes is no error of ours.
        let _ = answer(request, &page);
    }
    Ok(())
}

fn answer(request: Request, www: &Path) -> std::io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(Response::from_string("only GET and HEAD\n").with_status_code(405));
    }
    let Some(path) = file_for(request.url(), www) else {
        return request.respond(Response::from_string("no such file\n").with_status_code(404));
    };
    let header = |name: &str, value: &str| Header::from_bytes(name, value).expect("the header is ASCII");
    let response = Response::from_file(File::open(&path)?)
        .with_header(header("Content-Type", mime_type(&path)))
        .with_header(header("Cache-Control", "no-store"));
    request.respond(response)
}

/// The file that a URL names; none when it lies outside of `www`.
fn file_for(url: &str, www: &Path) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?;
    let path = percent_decode_str(path.trim_start_matches('/')).decode_utf8().ok()?;
    let path = www.join(&*path).canonicalize().ok()?;
    let path = if path.is_dir() { path.join("index.html") } else { path };
    (path.starts_with(www) && path.is_file()).then_some(path)
}

fn mime_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json" | "map") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("webmanifest") => "application/manifest+json",
        Some("txt" | "md" | "ts") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_inside_are_served() {
        let folder = tempfile::tempdir().unwrap();
        let www = folder.path().canonicalize().unwrap().join("www");
        std::fs::create_dir_all(www.join("tin bài")).unwrap();
        for file in ["secret", "www/index.html", "www/tin bài/index.html", "www/app.js"] {
            std::fs::write(folder.path().join(file), "").unwrap();
        }
        let inside = |url| file_for(url, &www).map(|path| path.strip_prefix(&www).unwrap().to_str().unwrap().to_owned());
        assert_eq!(inside("/").unwrap(), "index.html");
        assert_eq!(inside("/app.js?v=1").unwrap(), "app.js");
        assert_eq!(inside("/tin%20b%C3%A0i/").unwrap(), "tin bài/index.html");
        for url in ["/../secret", "/%2e%2e/secret", "/%2e%2e%2fsecret", "//etc/passwd", "/%2Fetc/passwd", "/none", "/%ff"] {
            assert_eq!(inside(url), None, "{url}");
        }
    }
}
