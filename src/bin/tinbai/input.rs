//! The articles that files, folders and standard input give, one after the other: no more than one is held here.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::fmt;
use std::fs::File;
use std::io::{self, BufRead, BufReader, ErrorKind, Read};
use std::iter;
use std::path::{Path, PathBuf};

use serde_json::value::{RawValue, to_raw_value};
use walkdir::WalkDir;

/// The text of an article.
pub struct Input {
    /// A string, a number or null, as JSON.
    pub id: Option<Box<RawValue>>,
    pub text: String,
    /// What who named the text may not have meant.
    pub hint: Option<String>,
}

/// What could not be read, and why.
pub struct Failure {
    place: String,
    reason: String,
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "{}: {}", self.place, self.reason)
    }
}

type Inputs = Box<dyn Iterator<Item = Result<Input, Failure>> + Send>;

/// The articles of all paths. `ndjson` says what standard input and named files are; `ids`, that those files give one.
pub fn inputs(paths: Vec<PathBuf>, ndjson: bool, ids: bool) -> impl Iterator<Item = Result<Input, Failure>> + Send {
    paths.into_iter().flat_map(move |path| match is_folder(&path) {
        true => folder(path),
        false if ndjson || is_ndjson(&path) => lines(path),
        false => file(path, ids),
    })
}

pub fn is_folder(path: &Path) -> bool {
    path.is_dir() && !is_standard_input(path)
}

/// Whether the name says that each line is an article.
pub fn is_ndjson(path: &Path) -> bool {
    has_extension(path, &["ndjson", "jsonl"])
}

fn has_extension(path: &Path, extensions: &[&str]) -> bool {
    let extension = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    extensions.iter().any(|one| extension.eq_ignore_ascii_case(one))
}

fn folder(root: PathBuf) -> Inputs {
    // Archives are folders of links, too.
    let walk = WalkDir::new(&root).follow_links(true).sort_by_file_name().into_iter();
    let mut found = walk
        .filter_entry(|entry| !is_hidden(entry.path(), entry.depth()))
        .filter(|entry| match entry {
            Ok(entry) => entry.file_type().is_file() && is_text(entry.path()),
            Err(error) => is_missed(error),
        })
        .peekable();
    if found.peek().is_none() {
        return failure(root.display(), "has no text file (*.txt, *.ndjson, *.jsonl)");
    }
    Box::new(found.flat_map(|entry| match entry {
        Ok(entry) if is_ndjson(entry.path()) => lines(entry.into_path()),
        Ok(entry) => file(entry.into_path(), true),
        Err(error) => {
            let place = error.path().unwrap_or(Path::new("")).display();
            let reason = error.io_error().map_or_else(|| "links to a folder around it".into(), reason);
            failure(place, &reason)
        }
    }))
}

fn is_text(path: &Path) -> bool {
    has_extension(path, &["txt"]) || is_ndjson(path)
}

/// Whether the name says so, of what lies in the folder that is walked.
fn is_hidden(path: &Path, depth: usize) -> bool {
    depth > 0 && path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

/// Whether what a walk could not follow may have been a text: a link that leads nowhere is missed only where a text should be.
fn is_missed(error: &walkdir::Error) -> bool {
    let path = error.path().unwrap_or(Path::new(""));
    let leads_nowhere = error.io_error().is_some_and(|error| error.kind() == ErrorKind::NotFound);
    !is_hidden(path, error.depth()) && (is_text(path) || !leads_nowhere)
}

/// One article.
fn file(path: PathBuf, with_id: bool) -> Inputs {
    let read = open(&path).and_then(|mut file| {
        let mut text = String::new();
        file.read_to_string(&mut text)?;
        Ok(text)
    });
    match read {
        Ok(text) => {
            let id = (with_id && !is_standard_input(&path)).then(|| path.to_string_lossy());
            let id = id.map(|id| to_raw_value(&id).expect("a string is JSON"));
            let hint = seems_ndjson(&text).then(|| format!("{}: {READ_WHOLE}", path.display()));
            Box::new(iter::once(Ok(Input { id, text, hint })))
        }
        Err(error) => failure(path.display(), &reason(&error)),
    }
}

/// Whether the first line is an article already.
fn seems_ndjson(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.starts_with('{') && matches!(article(text.lines().next().unwrap_or_default().as_bytes()), Ok(Some(_)))
}

/// An article on each line.
fn lines(path: PathBuf) -> Inputs {
    let lines = match open(&path) {
        Ok(file) => BufReader::new(file).split(b'\n'),
        Err(error) => return failure(path.display(), &reason(&error)),
    };
    let mut has_ended = false;
    let inputs = lines.zip(1..).map_while(move |(line, number)| {
        if has_ended {
            return None;
        }
        let input = match &line {
            Ok(line) => article(if number == 1 { without_bom(line) } else { line }),
            Err(error) => Err(reason(error)),
        };
        // A disk that fails once fails for ever, and no line of an output is an input.
        has_ended = line.is_err() || input.as_ref().is_err_and(|reason| reason == WRITTEN_HERE);
        let tell = |reason| Failure { place: format!("{}:{number}", path.display()), reason };
        Some(input.map_err(tell).transpose())
    });
    Box::new(inputs.flatten())
}

/// The article of a line; an empty line has none.
fn article(line: &[u8]) -> Result<Option<Input>, String> {
    let line = line.trim_ascii();
    if line.is_empty() {
        return Ok(None);
    }
    let line = str::from_utf8(line).map_err(|_| NOT_UTF8)?;
    let members: HashMap<String, &RawValue> = serde_json::from_str(line).map_err(|_| "is no JSON object")?;
    let id = members.get("id").copied();
    if id.is_some_and(|id| id.get().starts_with(['{', '[', 't', 'f'])) {
        return Err(r#"its "id" is neither a string nor a number"#.into());
    }
    let text = members.get("text").map(|text| text.get()).filter(|text| *text != "null");
    let is_written_here = || members.contains_key("schemaVersion");
    let text = text.ok_or_else(|| if is_written_here() { WRITTEN_HERE } else { r#"has no "text""# })?;
    if !text.starts_with('"') {
        return Err(r#"its "text" is no string"#.into());
    }
    // The one thing that JSON lets a string have and Unicode does not.
    let text = serde_json::from_str(text).map_err(|_| r#"its "text" has half a character, as \ud83d alone is one"#)?;
    Ok(Some(Input { id: id.map(ToOwned::to_owned), text, hint: None }))
}

fn without_bom(line: &[u8]) -> &[u8] {
    line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line)
}

fn is_standard_input(path: &Path) -> bool {
    path == Path::new("-")
}

fn open(path: &Path) -> io::Result<Box<dyn Read + Send>> {
    Ok(if is_standard_input(path) { Box::new(io::stdin()) } else { Box::new(File::open(path)?) })
}

fn failure(place: impl fmt::Display, reason: &str) -> Inputs {
    Box::new(iter::once(Err(Failure { place: place.to_string(), reason: reason.to_owned() })))
}

const NOT_UTF8: &str = "is not UTF-8: save the text as UTF-8 first";
const READ_WHOLE: &str = "seems to be NDJSON, and was read as one article: --ndjson takes each line for one";
const WRITTEN_HERE: &str = "is what this program writes, and no input: keep its output out of the folder that it reads";

/// Why a file could not be read or written, in words that say what to do.
pub fn reason(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "no such file".into(),
        ErrorKind::PermissionDenied => "no permission to read it".into(),
        ErrorKind::IsADirectory => "is a folder".into(),
        ErrorKind::InvalidData => NOT_UTF8.into(),
        ErrorKind::StorageFull => "no space is left".into(),
        _ => error.to_string(),
    }
}
