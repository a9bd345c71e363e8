//! A message as a value: its key in the catalogue, and what fills its places.

use std::borrow::Cow;

/// A message with its arguments, not yet in any language; or words that are not the program's, such as the
/// title of an article. Made by [`say!`](crate::say).
///
/// Its [`Display`](std::fmt::Display) form is in the language that the program [speaks](super::speak).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase(pub(super) Inner);

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Inner {
    /// The message of this key.
    Message { key: Cow<'static, str>, arguments: Vec<(&'static str, Argument)> },
    /// Words that are the same in every language.
    Content(String),
}

/// What fills a place of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// Words that are not translated.
    Text(String),
    /// A number, which the message may count by.
    Number(i64),
    /// Another message.
    Phrase(Box<Phrase>),
}

impl Phrase {
    /// The message `key`; [`say!`](crate::say) is the usual way, and the one that a test compares with the
    /// catalogue.
    pub fn new(key: impl Into<Cow<'static, str>>) -> Self {
        Self(Inner::Message { key: key.into(), arguments: Vec::new() })
    }

    /// Words that are the same in every language: a title, a tag, the name of a file.
    pub fn content(words: impl Into<String>) -> Self {
        Self(Inner::Content(words.into()))
    }

    /// `all` of them in one line, as the language parts the members of a list; `None` where there are none.
    pub fn list(all: impl IntoIterator<Item = Self>) -> Option<Self> {
        let mut all: Vec<Self> = all.into_iter().collect();
        // A phrase in a phrase for each of a hundred thousand would be deeper than the stack.
        while all.len() > 1 {
            let mut rest = all.into_iter().peekable();
            all = Vec::new();
            while rest.peek().is_some() {
                all.extend(rest.by_ref().take(32).reduce(|first, next| say!("list", first, next)));
            }
        }
        all.pop()
    }

    /// Fills the place `$name` of the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        if let Inner::Message { arguments, .. } = &mut self.0 {
            arguments.push((name, value.into()));
        }
        self
    }

    /// The key of the message; `None` for content.
    pub fn key(&self) -> Option<&str> {
        match &self.0 {
            Inner::Message { key, .. } => Some(key),
            Inner::Content(_) => None,
        }
    }
}

impl From<String> for Phrase {
    fn from(words: String) -> Self {
        Self::content(words)
    }
}

impl From<&str> for Phrase {
    fn from(words: &str) -> Self {
        Self::content(words)
    }
}

impl From<&Phrase> for Phrase {
    fn from(phrase: &Phrase) -> Self {
        phrase.clone()
    }
}

impl From<&Argument> for Argument {
    fn from(argument: &Argument) -> Self {
        argument.clone()
    }
}

impl From<Phrase> for Argument {
    fn from(phrase: Phrase) -> Self {
        Self::Phrase(Box::new(phrase))
    }
}

impl From<&Phrase> for Argument {
    fn from(phrase: &Phrase) -> Self {
        phrase.clone().into()
    }
}

impl From<&&Phrase> for Argument {
    fn from(phrase: &&Phrase) -> Self {
        (*phrase).into()
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<char> for Argument {
    fn from(letter: char) -> Self {
        Self::Text(letter.to_string())
    }
}

macro_rules! text_arguments {
    ($($of:ty),+) => {$(
        impl From<$of> for Argument {
            fn from(text: $of) -> Self {
                Self::Text(text.to_string())
            }
        }
    )+};
}

text_arguments!(
    &str,
    &String,
    &&String,
    &&str,
    &&&str,
    &char,
    Cow<'_, str>,
    &Cow<'_, str>,
    std::path::Display<'_>
);

macro_rules! number_arguments {
    ($($of:ty),+) => {$(
        impl From<$of> for Argument {
            fn from(number: $of) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
        impl From<&$of> for Argument {
            fn from(number: &$of) -> Self {
                (*number).into()
            }
        }
        impl From<&&$of> for Argument {
            fn from(number: &&$of) -> Self {
                (**number).into()
            }
        }
    )+};
}

number_arguments!(u8, u16, u32, u64, usize, i32, i64);
