//! One text, or a few that are named.

use super::*;

#[test]
fn a_file_gives_the_json_of_the_library() {
    let folder = folder(&[("bài.txt", TEXT.as_bytes())]);
    tinbai().current_dir(&folder).arg("bài.txt").assert().success().stdout(json(TEXT, Offsets::Utf8)).stderr("");
}

#[test]
fn several_articles_of_one_file_give_a_line_each() {
    let article = |title: &str, time: &str| {
        format!(
            "{title}\n{time}\n(Chinhphu.vn) - Sáng nay, nước lũ ở ba xã ven sông đã rút được nửa mét so với hôm qua.\nLực lượng cứu hộ đưa lương thực đến từng nhà và trực suốt đêm ở bến đò.\n"
        )
    };
    let text = article("Nước lũ rút chậm ở hạ lưu", "06/09/2019 20:34") + &article("Cầu tạm nối lại hai bờ sông", "2 giờ trước");
    let output = tinbai().args(["--all", "--reference", "2019-09-07T10:00"]).write_stdin(text).assert().success();
    let lines = String::from_utf8(output.get_output().stdout.clone()).unwrap();
    let found: Vec<String> =
        lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["published"]["value"].to_string()).collect();
    assert_eq!(found, ["\"2019-09-06T20:34:00+07:00\"", "\"2019-09-07T08:00:00+07:00\""]);
    tinbai().args(["--reference", "hôm qua"]).assert().code(2).stderr(contains("2019-09-06"));
}

#[test]
fn corrections_are_read_from_a_file() {
    let list = br#"[{"op":"role","start":0,"end":15,"role":"kicker"},{"op":"remove","start":0,"end":4,"kind":"person"}]"#;
    let wrong = br#"[{"op":"role","start":0,"end":3,"role":"headline"}]"#;
    let folder = folder(&[("list.json", list), ("wrong.json", wrong)]);
    let output = tinbai().current_dir(&folder).args(["--corrections", "list.json"]).write_stdin(TEXT).assert().success();
    let article: Value = serde_json::from_slice(&output.get_output().stdout).unwrap();
    assert_eq!(article["kicker"]["rule"], "correction/role");
    let run = |args: &[&str]| tinbai().current_dir(&folder).args(args).write_stdin(TEXT).assert();
    run(&["--corrections", "wrong.json"]).code(2).stderr(contains("is no list of corrections: unknown variant `headline`"));
    run(&["--corrections", "none.json"]).code(2).stderr(contains("no such file"));
    for several in [&["list.json", "wrong.json"][..], &["--ndjson"], &["more.ndjson"], &["."]] {
        run(&["--corrections", "list.json"].iter().chain(several).copied().collect::<Vec<_>>())
            .code(2)
            .stderr(contains("one FILE"));
    }
}

#[test]
fn other_formats_are_one_file() {
    let folder = folder(&[("a.txt", TEXT.as_bytes()), ("b.txt", TEXT.as_bytes())]);
    let output = |args: &[&str]| {
        let run = tinbai().current_dir(&folder).args(args).args(["a.txt", "b.txt"]).assert().success().stderr("");
        String::from_utf8(run.get_output().stdout.clone()).unwrap()
    };
    let bibtex = output(&["--format", "bibtex"]);
    assert_eq!(bibtex.matches("@article{").count(), 2);
    assert!(bibtex.contains("@article{titcua,") && bibtex.contains("@article{titcua-2,"), "{bibtex}");
    let csl: Value = serde_json::from_str(&output(&["--format", "csl", "--pretty"])).unwrap();
    assert_eq!(csl[1]["title"], "Tít 😀 của bài");
    assert_eq!(output(&["--format", "json"]), json(TEXT, Offsets::Utf8).repeat(2));
    tinbai().args(["--format", "pdf"]).assert().code(2).stderr(contains("bibtex"));
}

#[test]
fn standard_input_is_read_with_and_without_a_dash() {
    for args in [&[][..], &["-"]] {
        tinbai().args(args).write_stdin(TEXT).assert().success().stdout(json(TEXT, Offsets::Utf8));
    }
}

#[test]
fn an_empty_input_is_an_article() {
    tinbai().write_stdin("").assert().success().stdout(json("", Offsets::Utf8));
}

#[test]
fn a_byte_order_mark_is_fine() {
    let text = format!("\u{feff}{TEXT}");
    tinbai().write_stdin(text.clone()).assert().success().stdout(json(&text, Offsets::Utf8));
}

#[test]
fn offsets_count_in_the_unit_that_was_asked_for() {
    for (name, unit) in [("utf8", Offsets::Utf8), ("utf16", Offsets::Utf16), ("codepoint", Offsets::Codepoint)] {
        tinbai().args(["--offsets", name]).write_stdin(TEXT).assert().success().stdout(json(TEXT, unit));
    }
}

#[test]
fn pretty_is_the_same_over_several_lines() {
    let output = tinbai().arg("--pretty").write_stdin(TEXT).output().unwrap().stdout;
    assert!(output.starts_with(b"{\n  \"schemaVersion\": 1,\n"));
    let compact: Value = serde_json::from_str(&json(TEXT, Offsets::Utf8)).unwrap();
    assert_eq!(serde_json::from_slice::<Value>(&output).unwrap(), compact);
}

#[test]
fn several_files_give_a_line_each_in_order() {
    let folder = folder(&[("b.txt", TEXT.as_bytes()), ("a.txt", b"")]);
    let expected = [json(TEXT, Offsets::Utf8), json("", Offsets::Utf8), json("x", Offsets::Utf8)].concat();
    tinbai().current_dir(&folder).args(["b.txt", "a.txt", "-"]).write_stdin("x").assert().success().stdout(expected);
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_read() {
    let folder = folder(&[("good.txt", TEXT.as_bytes()), ("latin.txt", b"B\xe0i b\xe1o")]);
    let run = tinbai().current_dir(&folder).args(["missing.txt", "latin.txt", "good.txt"]).assert();
    run.code(1).stdout(json(TEXT, Offsets::Utf8)).stderr(
        "tinbai: missing.txt: no such file\n\
         tinbai: latin.txt: is not UTF-8: save the text as UTF-8 first\n",
    );
}

#[test]
fn standard_input_that_is_not_utf8_is_named() {
    tinbai().write_stdin(&b"\xff"[..]).assert().code(1).stdout("").stderr(contains("tinbai: -: is not UTF-8"));
}

#[test]
fn a_wrong_command_exits_with_2() {
    for args in [["--offsets", "bytes"], ["--none", "x"]] {
        tinbai().args(args).assert().code(2).stdout("").stderr(contains("error:"));
    }
}

#[test]
fn help_and_version_are_there() {
    tinbai().arg("--help").assert().success().stdout(contains("Exit status:"));
    tinbai().arg("--version").assert().success().stdout(concat!("tinbai ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn fields_keep_some_members_in_the_order_of_the_article() {
    let article: Value = serde_json::from_str(&json(TEXT, Offsets::Utf8)).unwrap();
    let expected = format!("{{\"title\":{},\"people\":[],\"stats\":{}}}\n", article["title"], article["stats"]);
    let run = |args: &[&str]| tinbai().args(args).write_stdin(TEXT).assert();
    run(&["--fields", "stats,published,people,title"]).success().stdout(expected);
    run(&["--fields", "people", "--pretty"]).success().stdout("{\n  \"people\": []\n}\n");
    run(&["--fields", "titles"])
        .code(2)
        .stdout("")
        .stderr(contains("schemaVersion, offsets,").and(contains("published, modified,")));
    run(&["--fields", "title", "--format", "csv"]).code(2).stderr(contains("--fields is of JSON"));
    // A member that the list did not know could not be asked for.
    let all: Vec<&str> = article.as_object().unwrap().keys().map(String::as_str).collect();
    run(&["--fields", &all.join(",")]).success().stdout(json(TEXT, Offsets::Utf8));
}

#[test]
fn shells_complete_the_options() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        tinbai().args(["--completions", shell]).assert().success().stdout(contains("ndjson")).stderr("");
    }
    tinbai().args(["--completions", "bash", "a.txt"]).assert().code(2).stderr(contains("cannot be used with"));
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_told() {
    for args in [&[][..], &["--threads", "3"], &["--format", "csv"], &["--completions", "fish"]] {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let mut program =
            Process::new(PROGRAM).args(args).stdin(Stdio::piped()).stdout(full).stderr(Stdio::piped()).spawn().unwrap();
        drop(program.stdin.take());
        let output = program.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(3));
        assert_eq!(String::from_utf8_lossy(&output.stderr), "tinbai: standard output: no space is left\n");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    // More than a pipe holds, so that the program is still writing when the pipe closes.
    let folder = folder(&[("long.txt", TEXT.repeat(50_000).as_bytes())]);
    let mut program = Process::new(PROGRAM)
        .arg(Path::join(folder.path(), "long.txt"))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(program.stdout.take());
    let output = program.wait_with_output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
}
