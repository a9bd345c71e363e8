//! Which names mean the same: forms into entities.

use super::kind::Kind;
use super::name::Name;
use super::token::Script;
use std::collections::HashMap;

/// All names of one normal form.
#[derive(Debug)]
pub(super) struct Form {
    pub normal: String,
    pub script: Script,
    /// Indices of names, in text order.
    pub names: Vec<usize>,
    pub kind: Option<Kind>,
}

/// The forms of `names`, in order of first mention.
pub(super) fn forms(names: &[Name]) -> Vec<Form> {
    let mut known: HashMap<&str, usize> = HashMap::new();
    let mut forms: Vec<Form> = Vec::new();
    for (index, name) in names.iter().enumerate() {
        let at = *known.entry(&name.normal).or_insert_with(|| {
            forms.push(Form {
                normal: name.normal.clone(),
                script: name.script,
                names: Vec::new(),
                kind: None,
            });
            forms.len() - 1
        });
        forms[at].names.push(index);
        forms[at].kind = forms[at].kind.or(name.kind);
    }
    forms
}

/// The forms in groups, each of one entity.
pub(super) fn group(forms: &[Form]) -> Vec<Vec<usize>> {
    (0..forms.len()).map(|form| vec![form]).collect()
}
