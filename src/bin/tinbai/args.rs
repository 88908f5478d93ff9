//! What the command line can say.

use std::fs;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::thread;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, ValueEnum};
use clap_complete::Shell;
use tinbai::{Correction, Format, Offsets, Options, Reference};

use crate::input;
use crate::output;

/// Reads the text of Vietnamese news articles as pasted, and says what each one contains, as JSON.
///
/// Each file is one article, and gives one JSON object on one line, in the order of the files (NDJSON). Of a folder all *.txt,
/// *.ndjson and *.jsonl in it are read, in the order of their names, except hidden ones. In another format all articles are one file, and
/// are kept in memory until it is written. Text is UTF-8, with or without a byte order mark.
#[derive(Parser)]
#[command(version, after_help = AFTER_HELP)]
pub struct Args {
    /// Files and folders to read; `-` is standard input, which is read too when nothing is named
    #[arg(value_name = "FILE", default_value = "-", hide_default_value = true)]
    pub paths: Vec<PathBuf>,
    /// Take standard input and named files for NDJSON, as *.ndjson and *.jsonl are: {"id": "a1", "text": "…"} on each line
    #[arg(long)]
    pub ndjson: bool,
    /// Give the article of a named file its path as `id`, as those of a folder have it
    #[arg(long)]
    pub ids: bool,
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
    pub format: Format,
    /// Keep these members of each article's JSON, with a comma between them: title,published,people
    #[arg(long, value_name = "NAMES", value_delimiter = ',', value_parser = PossibleValuesParser::new(output::members()))]
    pub fields: Option<Vec<String>>,
    /// Take each text for several articles that follow one another: one JSON object each
    #[arg(long)]
    pub all: bool,
    /// Indent the JSON over several lines
    #[arg(long)]
    pub pretty: bool,
    /// How many articles are read at a time; all cores unless given
    #[arg(long, value_name = "N", default_value_t = n_cores(), hide_default_value = true)]
    pub threads: NonZeroUsize,
    /// Show no progress; it is shown on a terminal when the output goes elsewhere
    #[arg(long)]
    pub quiet: bool,
    /// Write what makes a shell complete these options, and read nothing
    #[arg(long, value_name = "SHELL", exclusive = true)]
    pub completions: Option<Shell>,
}

const AFTER_HELP: &str = "\
Examples:
  tinbai article.txt
  tinbai --pretty < article.txt
  tinbai corpus/ > articles.ndjson
  tinbai --ndjson --fields title,people < texts.ndjson
  tinbai --format bibtex *.txt > articles.bib

Exit status:
  0  every input was read
  1  some input could not be read: standard error names it; the others were read
  2  the command was wrong
  3  the output could not be written";

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

fn n_cores() -> NonZeroUsize {
    thread::available_parallelism().unwrap_or(NonZeroUsize::MIN)
}

/// The corrections of a file.
#[derive(Clone)]
struct Corrections(Vec<Correction>);

fn read_corrections(path: &str) -> Result<Corrections, String> {
    let json = fs::read_to_string(path).map_err(|error| input::reason(&error))?;
    serde_json::from_str(&json).map(Corrections).map_err(|error| format!("is no list of corrections: {error}"))
}

impl Args {
    /// What the command line says; ends the program where that is wrong.
    pub fn read() -> Self {
        let args = Self::parse();
        if args.corrections.is_some() && !args.is_one_text() {
            conflict("--corrections is of one text: name one FILE");
        }
        for (name, is_given) in [("--fields", args.fields.is_some()), ("--ids", args.ids)] {
            if is_given && args.format != Format::Json {
                conflict(&format!("{name} is of JSON: it has no meaning with --format {}", args.format.name()));
            }
        }
        args
    }

    fn is_one_text(&self) -> bool {
        matches!(&self.paths[..], [path] if !self.ndjson && !input::is_ndjson(path) && !input::is_folder(path))
    }

    /// What the library is asked.
    pub fn options(&self) -> Options {
        let mut options = Options::default().with_offsets(self.offsets.into());
        options.reference = self.reference;
        options.corrections = self.corrections.clone().map_or(vec![], |corrections| corrections.0);
        options
    }
}

fn conflict(message: &str) -> ! {
    Args::command().error(ErrorKind::ArgumentConflict, message).exit()
}
