//! The command-line program.

use std::fs;
use std::io::{self, BufWriter, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind as Wrong;
use clap::{CommandFactory, Parser, ValueEnum};
use serde::Serialize;
use tinbai::{Correction, Export, Format, Offsets, Options, Reference, export};

/// Reads the text of Vietnamese news articles as pasted, and says what each one contains, as JSON.
///
/// Each file is one article, and gives one JSON object on one line, in the order of the files (NDJSON). In another format all
/// articles are one file. Text is UTF-8, with or without a byte order mark.
#[derive(Parser)]
#[command(version, after_help = AFTER_HELP)]
struct Args {
    /// Files to read; `-` is standard input, which is read too when no file is given
    #[arg(value_name = "FILE", default_value = "-", hide_default_value = true)]
    files: Vec<PathBuf>,
    /// The unit in which `start` and `end` count
    #[arg(long, value_name = "UNIT", value_enum, default_value_t = Unit::Utf8)]
    offsets: Unit,
    /// The moment of reading, from which "2 giờ trước" counts: 2019-09-06 or 2019-09-06T20:34
    #[arg(long, value_name = "DATE")]
    reference: Option<Reference>,
    /// Corrections by hand of the one text that is read: a JSON array, such as [{"op":"role","start":0,"end":14,"role":"title"}]
    #[arg(long, value_name = "FILE", value_parser = read_corrections)]
    corrections: Option<Corrections>,
    /// What to write
    #[arg(long, value_name = "FORMAT", default_value = "json", value_parser = formats())]
    format: Format,
    /// Take each file for several articles that follow one another: one JSON object each
    #[arg(long)]
    all: bool,
    /// Indent the JSON over several lines
    #[arg(long)]
    pretty: bool,
}

const AFTER_HELP: &str = "\
Examples:
  tinbai article.txt
  tinbai --pretty < article.txt
  tinbai *.txt > articles.ndjson
  tinbai --format bibtex *.txt > articles.bib

Exit status:
  0  every input was read
  1  some input could not be read: standard error names it; the others were read
  2  the command was wrong";

#[derive(Clone, Copy, ValueEnum)]
enum Unit {
    /// UTF-8 bytes
    Utf8,
    /// UTF-16 code units, as in JavaScript
    Utf16,
    /// Unicode code points, as in Python
    Codepoint,
}

impl From<Unit> for Offsets {
    fn from(unit: Unit) -> Self {
        match unit {
            Unit::Utf8 => Offsets::Utf8,
            Unit::Utf16 => Offsets::Utf16,
            Unit::Codepoint => Offsets::Codepoint,
        }
    }
}

fn formats() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.iter().map(|format| format.name())).try_map(|name| name.parse::<Format>())
}

/// The corrections of a file.
#[derive(Clone)]
struct Corrections(Vec<Correction>);

fn read_corrections(path: &str) -> Result<Corrections, String> {
    let json = read(Path::new(path)).map_err(|error| reason(&error))?;
    serde_json::from_str(&json).map(Corrections).map_err(|error| error.to_string())
}

fn main() -> ExitCode {
    let args = Args::parse();
    if args.corrections.is_some() && args.files.len() > 1 {
        Args::command().error(Wrong::ArgumentConflict, "--corrections is of one text: name one FILE").exit();
    }
    let mut output = BufWriter::new(io::stdout().lock());
    run(args, &mut output).unwrap_or_else(|error| unwritten(&error))
}

/// Reads and writes; fails where nothing can be written.
fn run(args: Args, output: &mut impl Write) -> io::Result<ExitCode> {
    let mut options = Options::default().with_offsets(args.offsets.into());
    options.reference = args.reference;
    options.corrections = args.corrections.map_or(vec![], |corrections| corrections.0);
    let mut status = ExitCode::SUCCESS;
    // What is one file in the end.
    let (mut texts, mut articles) = (Vec::new(), Vec::new());
    for path in &args.files {
        match read(path) {
            Ok(text) => {
                let found = if args.all { tinbai::parse_all(&text, &options) } else { vec![tinbai::parse(&text, &options)] };
                if args.format == Format::Json {
                    found.iter().try_for_each(|article| write(output, article, args.pretty))?;
                } else {
                    texts.push(text);
                    articles.push(found);
                }
            }
            Err(error) => {
                eprintln!("tinbai: {}: {}", path.display(), reason(&error));
                status = ExitCode::FAILURE;
            }
        }
    }
    if args.format != Format::Json {
        let pasted = texts.iter().zip(articles).flat_map(|(text, found)| found.into_iter().map(|article| (&**text, article)));
        match export(&pasted.collect::<Vec<_>>(), args.format) {
            Export::Text(text) => output.write_all(text.as_bytes())?,
            Export::Json(value) => write(output, &value, args.pretty)?,
        }
    }
    output.flush()?;
    Ok(status)
}

fn read(path: &Path) -> io::Result<String> {
    if path == Path::new("-") {
        let mut text = String::new();
        io::stdin().read_to_string(&mut text)?;
        return Ok(text);
    }
    fs::read_to_string(path)
}

fn write(output: &mut impl Write, value: &impl Serialize, pretty: bool) -> io::Result<()> {
    if pretty {
        serde_json::to_writer_pretty(&mut *output, value)?;
    } else {
        serde_json::to_writer(&mut *output, value)?;
    }
    writeln!(output)
}

/// Why a file could not be read, in words that say what to do.
fn reason(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "no such file".into(),
        ErrorKind::PermissionDenied => "no permission to read it".into(),
        ErrorKind::IsADirectory => "is a folder: name the files in it".into(),
        ErrorKind::InvalidData => "is not UTF-8: save the text as UTF-8 first".into(),
        _ => error.to_string(),
    }
}

/// Ends the program when its output cannot be written.
fn unwritten(error: &io::Error) -> ExitCode {
    // The reader has seen enough, as in `tinbai *.txt | head -1`.
    if error.kind() == ErrorKind::BrokenPipe {
        return ExitCode::SUCCESS;
    }
    eprintln!("tinbai: standard output: {error}");
    ExitCode::FAILURE
}
