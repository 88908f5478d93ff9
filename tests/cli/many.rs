//! Folders, and articles as NDJSON: in order, in parallel, in bounded memory.

use std::io::{BufRead, BufReader, Write};
use std::process::Child;
use std::thread;
use std::time::Duration;

use super::*;

/// The JSON of the library, with an `id` (as JSON) in front.
fn with_id(id: &str, text: &str) -> String {
    json(text, Offsets::Utf8).replacen('{', &format!("{{\"id\":{id},"), 1)
}

fn start(args: &[&str]) -> Child {
    Process::new(PROGRAM).args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

#[test]
fn a_folder_is_walked_in_the_order_of_names() {
    let folder = folder(&[
        ("corpus/b.txt", b"B"),
        ("corpus/B.TXT", b"BB"),
        ("corpus/a/z.txt", "\u{feff}Z".as_bytes()),
        ("corpus/a/more.jsonl", br#"{"text":"M","id":7}"#),
        ("corpus/notes.md", b"N"),
        ("corpus/.hidden.txt", b"H"),
        ("corpus/.hidden/h.txt", b"H"),
        ("corpus/empty/readme", b"R"),
    ]);
    let expected = |root: &str| {
        [
            with_id(&format!("\"{root}/B.TXT\""), "BB"),
            with_id("7", "M"),
            with_id(&format!("\"{root}/a/z.txt\""), "\u{feff}Z"),
            with_id(&format!("\"{root}/b.txt\""), "B"),
        ]
        .concat()
    };
    let run = |args: &[&str]| tinbai().current_dir(&folder).args(args).assert();
    run(&["corpus"]).success().stdout(expected("corpus")).stderr("");
    run(&["corpus/"]).success().stdout(expected("corpus")).stderr("");
    run(&["./corpus"]).success().stdout(expected("./corpus"));
    run(&["corpus/.hidden"]).success().stdout(with_id("\"corpus/.hidden/h.txt\"", "H"));
    // What is read is JSON, whatever the files are called.
    run(&["corpus/b.txt", "corpus/a", "--ndjson"])
        .code(1)
        .stdout(with_id("7", "M") + &with_id("\"corpus/a/z.txt\"", "\u{feff}Z"));
    run(&["corpus/empty", "corpus/b.txt"])
        .code(1)
        .stdout(json("B", Offsets::Utf8))
        .stderr("tinbai: corpus/empty: has no text file (*.txt, *.ndjson, *.jsonl)\n");
    run(&["corpus", "--format", "csv"]).success().stdout(contains("article,kind"));
}

#[test]
fn a_named_file_has_an_id_when_asked() {
    let folder = folder(&[("a.txt", b"A"), ("b.txt", b"B")]);
    let run = |args: &[&str]| tinbai().current_dir(&folder).args(args).write_stdin("I").assert();
    run(&["./a.txt", "b.txt"]).success().stdout(json("A", Offsets::Utf8) + &json("B", Offsets::Utf8));
    let expected = with_id("\"./a.txt\"", "A") + &with_id("\"b.txt\"", "B") + &json("I", Offsets::Utf8);
    run(&["--ids", "./a.txt", "b.txt", "-"]).success().stdout(expected);
    run(&["--ids", "a.txt", "--format", "ris"]).code(2).stderr(contains("--ids is of JSON"));
}

#[test]
#[cfg(unix)]
fn links_of_a_folder_are_followed() {
    use std::os::unix::fs::symlink;
    let folder = folder(&[("corpus/a.txt", b"A"), ("b.txt", b"B")]);
    symlink("../b.txt", folder.path().join("corpus/b.txt")).unwrap();
    symlink("gone.txt", folder.path().join("corpus/c.txt")).unwrap();
    symlink(".", folder.path().join("corpus/d")).unwrap();
    // What leads nowhere and is no text, or hidden, is not missed.
    symlink("gone.png", folder.path().join("corpus/e.png")).unwrap();
    symlink("gone.txt", folder.path().join("corpus/.#a.txt")).unwrap();
    tinbai()
        .current_dir(&folder)
        .arg("corpus")
        .assert()
        .code(1)
        .stdout(with_id("\"corpus/a.txt\"", "A") + &with_id("\"corpus/b.txt\"", "B"))
        .stderr("tinbai: corpus/c.txt: no such file\ntinbai: corpus/d: links to a folder around it\n");
}

#[test]
fn a_line_is_an_article() {
    let lines = "\u{feff}{\"id\":\"a1\",\"text\":\"Tít 😀 của bài\\nĐoạn.\"}\r\n\
                 \n \t\r\n\
                 { \"text\": \"X\", \"url\": [{\"id\": 0}, null], \"id\" : 12345678901234567890123 }\n\
                 {\"id\":\"\\u0041 \\\"\",\"text\":\"\"}\n\
                 {\"id\":null,\"text\":\"Y\"}\n\
                 {\"text\":\"Z\"}";
    let expected = with_id("\"a1\"", "Tít 😀 của bài\nĐoạn.")
        + &with_id("12345678901234567890123", "X")
        + &with_id("\"\\u0041 \\\"\"", "")
        + &with_id("null", "Y")
        + &json("Z", Offsets::Utf8);
    let folder = folder(&[("in.ndjson", lines.as_bytes()), ("in.json", lines.as_bytes())]);
    let run = |args: &[&str]| tinbai().current_dir(&folder).args(args).write_stdin(lines).assert();
    for args in [&["--ndjson"][..], &["--ndjson", "-"], &["in.ndjson"], &["--ndjson", "in.json"], &["--ids", "in.ndjson"]] {
        run(args).success().stdout(expected.clone()).stderr("");
    }
    let titles = "{\"id\":\"a1\",\"title\":";
    run(&["--ndjson", "--fields", "title"]).success().stdout(predicates::str::starts_with(titles));
    run(&["--ndjson", "--pretty"])
        .success()
        .stdout(predicates::str::starts_with("{\n  \"id\": \"a1\",\n  \"schemaVersion\": 1,\n"));
}

#[test]
fn a_bad_line_is_told_and_the_rest_is_read() {
    let lines: &[&[u8]] = &[
        br#"{"text":"A"}"#,
        br#"{"text":"A""#,
        br#"["id","text"]"#,
        b"{\"text\":\"B\xe0i\"}",
        br#"{"id":1}"#,
        br#"{"text":null}"#,
        br#"{"text":["A"]}"#,
        br#"{"id":true,"text":"A"}"#,
        br#"{"text":"\ud83d"}"#,
        b"",
        br#"{"text":"B"}"#,
    ];
    let folder = folder(&[("in.jsonl", &lines.join(&b'\n'))]);
    let run = tinbai().current_dir(&folder).args(["in.jsonl", "gone.ndjson"]).assert();
    run.code(1).stdout(json("A", Offsets::Utf8) + &json("B", Offsets::Utf8)).stderr(
        "tinbai: in.jsonl:2: is no JSON object\n\
         tinbai: in.jsonl:3: is no JSON object\n\
         tinbai: in.jsonl:4: is not UTF-8: save the text as UTF-8 first\n\
         tinbai: in.jsonl:5: has no \"text\"\n\
         tinbai: in.jsonl:6: has no \"text\"\n\
         tinbai: in.jsonl:7: its \"text\" is no string\n\
         tinbai: in.jsonl:8: its \"id\" is neither a string nor a number\n\
         tinbai: in.jsonl:9: its \"text\" has half a character, as \\ud83d alone is one\n\
         tinbai: gone.ndjson: no such file\n",
    );
    tinbai().arg("--ndjson").write_stdin("{}").assert().code(1).stdout("").stderr("tinbai: -:1: has no \"text\"\n");
}

/// What begins to be read and then fails, as a disk does that is broken, a share that is gone.
#[test]
#[cfg(target_os = "linux")]
fn what_fails_while_it_is_read_is_told_once_and_the_rest_is_read() {
    let folder = folder(&[("in.ndjson", br#"{"text":"A"}"#), ("a.txt", b"A")]);
    let run = |args: &[&str]| tinbai().current_dir(&folder).args(args).assert().code(1).stdout(json("A", Offsets::Utf8));
    // A process may not read its own address 0.
    run(&["--ndjson", "/proc/self/mem", "in.ndjson"]).stderr("tinbai: /proc/self/mem:1: Input/output error (os error 5)\n");
    run(&["/proc/self/mem", "a.txt"]).stderr("tinbai: /proc/self/mem: Input/output error (os error 5)\n");
}

#[test]
fn an_output_among_the_inputs_is_told_once() {
    let folder = folder(&[("corpus/b.txt", b"B"), ("corpus/c.ndjson", br#"{"text":"C"}"#)]);
    let run = || tinbai().current_dir(&folder).arg("corpus").assert();
    let lines = run().success().get_output().stdout.clone();
    fs::write(folder.path().join("corpus/a.ndjson"), [&*lines, &*lines].concat()).unwrap();
    run().code(1).stdout(lines).stderr(
        "tinbai: corpus/a.ndjson:1: is what this program writes, and no input: keep its output out of the folder that it reads\n",
    );
}

#[test]
fn ndjson_that_is_read_as_one_text_is_told() {
    let lines = "\u{feff}{\"id\":1,\"text\":\"A\"}\r\n{\"id\":2,\"text\":\"B\"}\n";
    let folder = folder(&[("in.json", lines.as_bytes())]);
    let run = |args: &[&str]| tinbai().current_dir(&folder).args(args).write_stdin(lines).assert().success();
    let hint = "seems to be NDJSON, and was read as one article: --ndjson takes each line for one\n";
    run(&[]).stdout(json(lines, Offsets::Utf8)).stderr(format!("tinbai: -: {hint}"));
    run(&["in.json", "--format", "apa"]).stderr(format!("tinbai: in.json: {hint}"));
    run(&["--ndjson", "in.json"]).stdout(with_id("1", "A") + &with_id("2", "B")).stderr("");
    // What begins alike and has no text is one.
    tinbai().write_stdin("{\"id\": 1}\n").assert().success().stderr("");
}

#[test]
fn any_number_of_threads_gives_the_same_in_order() {
    // Long ones between short ones.
    let text = |i: usize| format!("Tin số {i}\nĐoạn của bài. ").repeat(if i.is_multiple_of(50) { 200 } else { 1 });
    let lines: String = (0..300).map(|i| serde_json::json!({ "id": i, "text": text(i) }).to_string() + "\n").collect();
    let expected: String = (0..300).map(|i| with_id(&i.to_string(), &text(i))).collect();
    for args in [&["--ndjson"][..], &["--ndjson", "--threads", "1"], &["--ndjson", "--threads", "7"]] {
        let run = tinbai().args(args).write_stdin(lines.clone()).assert().success();
        assert!(run.get_output().stdout == expected.as_bytes(), "{args:?}");
    }
    tinbai().args(["--threads", "0"]).assert().code(2);
}

/// A program that keeps this one running, and gives it a line at a time, waits for nothing else.
#[test]
fn a_line_is_answered_at_once() {
    let mut program = start(&["--ndjson"]);
    let (mut input, mut output) = (program.stdin.take().unwrap(), BufReader::new(program.stdout.take().unwrap()));
    for i in 0..3 {
        writeln!(input, "{{\"id\":{i},\"text\":\"Tin\"}}").unwrap();
        let mut answer = String::new();
        output.read_line(&mut answer).unwrap();
        assert_eq!(answer, with_id(&i.to_string(), "Tin"));
    }
    drop(input);
    assert!(program.wait().unwrap().success());
}

#[test]
#[cfg(target_os = "linux")]
fn memory_does_not_grow_with_the_articles() {
    let mut program = start(&["--ndjson", "--threads", "2"]);
    let (mut input, output) = (program.stdin.take().unwrap(), BufReader::new(program.stdout.take().unwrap()));
    // 100 MB of which little is text, so that it is quick.
    let line = format!("{{\"id\":\"{}\",\"text\":\"Tin\"}}\n", "x".repeat(100_000));
    let writer = thread::spawn(move || {
        (0..1000).for_each(|_| input.write_all(line.as_bytes()).unwrap());
        input
    });
    let peak = || {
        let status = fs::read_to_string(format!("/proc/{}/status", program.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<usize>().unwrap() / 1024
    };
    let mut lines = output.lines();
    let mut read = |n| (0..n).for_each(|_| assert!(lines.next().unwrap().unwrap().len() > 100_000));
    read(100);
    let before = peak();
    read(900);
    let after = peak();
    // In flight there are 18, of some 300 kB each.
    assert!(after < before + 20, "{before} MB after 100 articles, {after} MB after 1000");
    drop(writer.join().unwrap());
    assert!(program.wait().unwrap().success());
}

#[test]
fn a_reader_that_goes_away_stops_the_reading() {
    let mut program = start(&["--ndjson", "--threads", "4"]);
    let (mut input, mut output) = (program.stdin.take().unwrap(), BufReader::new(program.stdout.take().unwrap()));
    let mut line = String::new();
    input.write_all(&b"{\"text\":\"Tin\"}\n".repeat(200)).unwrap();
    output.read_line(&mut line).unwrap();
    drop(output);
    // More lines may come, and do not: the program must not wait for them.
    let output = program.wait_with_output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    drop(input);
}

/// What a terminal shows on standard error while lines come slowly.
#[cfg(unix)]
fn terminal(args: &[&str]) -> String {
    use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
    let mut master = fs::File::from(openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap());
    grantpt(&master).unwrap();
    unlockpt(&master).unwrap();
    let name = ptsname(&master, vec![]).unwrap().into_string().unwrap();
    let terminal = fs::File::options().write(true).open(name).unwrap();
    let mut program = Process::new(PROGRAM);
    program.arg("--ndjson").args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(terminal);
    let mut running = program.spawn().unwrap();
    // Now only the program has the terminal: where it ends, so does what is shown, on Linux with an error.
    drop(program);
    let shown = thread::spawn(move || {
        let mut shown = vec![];
        let _ = std::io::Read::read_to_end(&mut master, &mut shown);
        String::from_utf8(shown).unwrap()
    });
    let mut input = running.stdin.take().unwrap();
    input.write_all(b"{\"text\":\"Tin\"}\n{}\n").unwrap();
    thread::sleep(Duration::from_millis(1100));
    input.write_all(b"{\"text\":\"Tin\"}\n").unwrap();
    drop(input);
    assert_eq!(running.wait_with_output().unwrap().stdout, json("Tin", Offsets::Utf8).repeat(2).as_bytes());
    shown.join().unwrap()
}

#[test]
#[cfg(unix)]
fn a_terminal_shows_how_far_it_is() {
    let told = "tinbai: -:2: has no \"text\"\r\n";
    let shown = terminal(&[]);
    assert!(shown.starts_with(told), "{shown:?}");
    assert!(shown.contains("articles: 2, ") && shown.contains("B/s") && !shown.contains("articles: 1"), "{shown:?}");
    assert_eq!(terminal(&["--quiet"]), told);
}
