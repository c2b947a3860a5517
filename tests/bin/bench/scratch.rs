use std::time::Instant;
use crate::{bare, large::LargeRegister};
use tests::sample; use tests::register::now; use serde_json::json;
fn time(name: &str, n: u32, mut f: impl FnMut()) { f(); let s = Instant::now(); for _ in 0..n { f(); } println!("{name}: {:.3} ms", s.elapsed().as_secs_f64()*1000.0/f64::from(n)); }
pub(crate) fn run(register: &LargeRegister) {
  for cache in [-2000, -65536] {
    println!("== cache {cache}");
    let c = bare::connect(&register.copy(&format!("s{cache}.rgpd")), &register.key());
    c.execute_batch(&format!("PRAGMA cache_size={cache}")).unwrap();
    let cols = "id, year, sequence, revision, registered_at, registered_by, modified_at, modified_by, facts";
    let fts = "row IN (SELECT rowid FROM breach_search WHERE breach_search MATCH :w)";
    let tal = "SELECT count(*) AS everything, count(*) FILTER (WHERE notified_at IS NULL) AS to_notify, count(*) FILTER (WHERE notified_at IS NULL AND notify_by < '2026') AS late, count(*) FILTER (WHERE unknown_count > 0) AS u, count(notified_at) AS notified FROM breach";
    let qs: Vec<(&str, String)> = vec![
      ("fts count", "SELECT count(*) FROM breach_search WHERE breach_search MATCH :w".into()),
      ("tally", format!("{tal} WHERE {fts}")),
      ("tally +row", format!("{tal} WHERE +{fts}")),
      ("tally all", format!("{tal} WHERE :w IS NOT NULL")),
      ("tally indexed", format!("{tal} INDEXED BY breach_overview WHERE {fts}")),
      ("page", format!("SELECT {cols} FROM breach WHERE {fts} ORDER BY urgency, year DESC, sequence DESC LIMIT 50")),
      ("page +row", format!("SELECT {cols} FROM breach WHERE +{fts} ORDER BY urgency, year DESC, sequence DESC LIMIT 50")),
      ("page all", format!("SELECT {cols} FROM breach WHERE :w IS NOT NULL ORDER BY urgency, year DESC, sequence DESC LIMIT 50")),
      ("page indexed", format!("SELECT {cols} FROM breach INDEXED BY breach_by_urgency WHERE +{fts} ORDER BY urgency, year DESC, sequence DESC LIMIT 50")),
      ("years", "SELECT DISTINCT year FROM breach WHERE :w IS NOT NULL ORDER BY year DESC".into()),
      ("total", "SELECT count(*) FROM breach WHERE :w IS NOT NULL".into()),
    ];
    for word in ["m", "messa", "interverties"] {
      println!("-- {word}");
      for (name, q) in &qs {
        let Ok(mut st) = c.prepare(q) else { println!("{name}: cannot {:?}", c.prepare(q).err()); continue };
        let w = format!("\"{word}\"*");
        let mut n = 0;
        time(name, 5, || { n = 0; let mut rows = st.query([&w]).unwrap(); while let Some(r) = rows.next().unwrap() { n += 1; let _: rusqlite::types::Value = r.get(0).unwrap(); } });
        if word == "m" { let mut e = c.prepare(&format!("EXPLAIN QUERY PLAN {q}")).unwrap(); let mut rows = e.query([&w]).unwrap(); while let Some(r) = rows.next().unwrap() { println!("      {}", r.get::<_, String>(3).unwrap()); } }
      }
    }
    for t in ["breach_search_data","breach_search_docsize","breach","journal","breach_search_idx"] {
      let r: rusqlite::Result<i64> = c.query_row(&format!("SELECT count(*) FROM {t}"), [], |r| r.get(0)); println!("{t} {r:?}"); }
  }
  let ws = register.opened();
  for name in ["session","settings"] { time(name, 20, || { let _ = ws.ok(name, json!({})); }); }
  let q = |t: &str| json!({ "text": t, "year": null, "origin": null, "site": null, "status": "all", "page": 0 });
  time("breaches ''", 10, || { let _ = ws.ok("breaches", q("")); });
  time("breaches m", 10, || { let _ = ws.ok("breaches", q("m")); });
  let mut rank = 20000;
  time("declare", 300, || { rank += 1; let f = sample::breach(rank, &register.form, now()); let _ = ws.ok("declare_breach", json!({"form": f})); });
  time("preview", 50, || { rank += 1; let f = sample::breach(rank, &register.form, now()); let _ = ws.ok("preview_breach", json!({"form": f, "id": null})); });
  time("keep_draft", 200, || { rank += 1; let f = sample::breach(rank, &register.form, now()); let _ = ws.ok("keep_draft", json!({"key": "new", "form": f, "revision": null})); });
  ws.app.lock();
  let c = bare::connect(&register.path(), &register.key());
  for cache in [-2000, -65536] { c.execute_batch(&format!("PRAGMA cache_size={cache}")).unwrap();
  let mut r = 900_000;
  time("bare fts insert prefix", 300, || { r += 1; c.execute("INSERT INTO breach_search (rowid, words) VALUES (?1, 'un courriel contenant des resultats est parti vers un mauvais destinataire hier soir dossier interne')", [r]).unwrap(); });
  c.execute_batch("CREATE VIRTUAL TABLE IF NOT EXISTS s2 USING fts5(words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2')").unwrap();
  time("bare fts insert fresh", 300, || { r += 1; c.execute("INSERT INTO s2 (rowid, words) VALUES (?1, 'un courriel contenant des resultats est parti vers un mauvais destinataire hier soir dossier interne')", [r]).unwrap(); });
  time("bare site insert", 300, || { r += 1; c.execute("INSERT INTO draft (key, kept_at, form) VALUES (?1, '', '{}')", [r]).unwrap(); });
  }
  time("integrity", 3, || bare::verify_pages(&c));
  time("journal read", 3, || { let mut s = c.prepare("SELECT seq, at, actor, action, subject, changes, hash FROM journal ORDER BY seq").unwrap(); let mut rows = s.query([]).unwrap(); while let Some(r) = rows.next().unwrap() { let _ = r.get_ref(5).unwrap(); } });
  let sum: i64 = c.query_row("SELECT sum(length(changes)) FROM journal", [], |r| r.get(0)).unwrap(); println!("journal bytes {sum}");
  for t in ["breach","journal","breach_search_data","breach_search_idx","breach_search_docsize","breach_by_urgency","journal_by_subject"] { let r: rusqlite::Result<i64> = c.query_row("SELECT count(*)*8192 FROM dbstat WHERE name=?1", [t], |r| r.get(0)); println!("{t} {r:?}"); }
}
