//! The words of the law that the page explains: read as they are declared, written as TypeScript.

use serde::Deserialize;

use super::data::distinct;
use super::each;
use super::typescript::{field, string};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Glossary {
    term: Vec<Word>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Word {
    code: String,
    #[expect(dead_code, reason = "for who reads the code beside the law")]
    english: String,
    french: String,
    article: Option<String>,
    /// Absent for a word that the page does not explain.
    definition: Option<String>,
}

/// Every word is explained once.
pub(super) fn check(glossary: &Glossary) -> Result<(), String> {
    distinct("glossary", glossary.term.iter().map(|it| &it.code))
}

/// The words that have a definition, in the order in which they are declared.
pub(super) fn render(glossary: &Glossary) -> String {
    let explained = glossary.term.iter().filter_map(|word| {
        let definition = word.definition.as_ref()?;
        Some((word, definition))
    });
    let explained: Vec<_> = explained.collect();
    format!(
        "
/** A word of the law that the application explains, named as the code names it. */
export type LegalWord ={};

/** Label: what French law calls it; help: what it means. */
export const legalWord: Terms<LegalWord> = {{
  values: [
{}  ],
  of: {{
{}  }},
}};
",
        each(&explained, |(word, _)| format!(
            "\n  | {}",
            string(&word.code)
        )),
        each(&explained, |(word, _)| format!(
            "    {},\n",
            string(&word.code)
        )),
        each(&explained, |(word, definition)| entry(word, definition)),
    )
}

fn entry(word: &Word, definition: &str) -> String {
    let article = word.article.as_deref();
    let fields = [
        field("label", &string(&word.french)),
        field("help", &string(definition)),
        field("article", &article.map_or("null".to_owned(), string)),
    ];
    format!("    {}: {{\n{}    }},\n", word.code, fields.concat())
}
