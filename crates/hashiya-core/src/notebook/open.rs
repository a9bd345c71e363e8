//! Sets of words that notebooks know and readers extend: a known word is a variant, any other is kept as it stands.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::ops::Deref;

/// A set of words that notebooks know; `known!` declares one with its table.
pub trait Known: Copy + Ord + fmt::Debug + 'static {
    /// The words of [`ALL`](Self::ALL), as files have them.
    const WORDS: &'static [&'static str];
    /// Every member, in the order of menus.
    const ALL: &'static [Self];

    /// The word that files have for it.
    fn word(self) -> &'static str;

    /// The member whose word is `word`.
    fn of(word: &str) -> Option<Self> {
        let at = Self::WORDS.iter().position(|known| *known == word)?;
        Self::ALL.get(at).copied()
    }
}

/// Declares a set with its table: for each member its word in files, its name in the code, and its row, where the set
/// has rows.
macro_rules! known {
    ($(#[$about:meta])* $set:ident: $row:ty { $($(#[$doc:meta])* $word:literal $member:ident = $value:expr,)+ }) => {
        $crate::notebook::open::known! { $(#[$about])* $set { $($(#[$doc])* $word $member,)+ } }

        impl $set {
            /// What its row of the table says.
            pub fn row(self) -> &'static $row {
                /// In the order of the variants.
                const TABLE: &[$row] = &[$($value),+];
                &TABLE[self as usize]
            }
        }
    };
    ($(#[$about:meta])* $set:ident { $($(#[$doc:meta])* $word:literal $member:ident,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $set { $($(#[$doc])* $member,)+ }

        impl $set {
            /// The word that files have for it.
            pub const fn word(self) -> &'static str {
                <Self as $crate::notebook::open::Known>::WORDS[self as usize]
            }
        }

        impl $crate::notebook::open::Known for $set {
            const WORDS: &'static [&'static str] = &[$($word),+];
            const ALL: &'static [Self] = &[$(Self::$member),+];

            fn word(self) -> &'static str {
                Self::word(self)
            }
        }
    };
}
pub(super) use known;

/// A member of the set `K`, or a word that the reader added. Members come first in its order, then other words.
///
/// ```
/// use hashiya_core::notebook::{Kind, Open};
/// let kind: Open<Kind> = "claim".into();
/// assert!(kind == Kind::Claim);
/// let own: Open<Kind> = "recipe".into();
/// assert_eq!((own.as_str(), own.known()), ("recipe", None));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Open<K> {
    /// A member.
    Known(K),
    /// Another word; empty where none is given.
    Own(String),
}

impl<K: Known> Open<K> {
    /// The word that files have for it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Known(known) => known.word(),
            Self::Own(word) => word,
        }
    }

    /// The member; `None` for another word.
    pub fn known(&self) -> Option<K> {
        match self {
            Self::Known(known) => Some(*known),
            Self::Own(_) => None,
        }
    }
}

impl<K> Default for Open<K> {
    fn default() -> Self {
        Self::Own(String::new())
    }
}

impl<K: Known> Deref for Open<K> {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl<K: Known> PartialEq<K> for Open<K> {
    fn eq(&self, other: &K) -> bool {
        self.known() == Some(*other)
    }
}

impl<K: Known> From<K> for Open<K> {
    fn from(known: K) -> Self {
        Self::Known(known)
    }
}

impl<K: Known> From<&str> for Open<K> {
    fn from(word: &str) -> Self {
        K::of(word).map_or_else(|| Self::Own(word.to_owned()), Self::Known)
    }
}

impl<K: Known> From<String> for Open<K> {
    fn from(word: String) -> Self {
        K::of(&word).map_or(Self::Own(word), Self::Known)
    }
}

impl<K: Known> fmt::Display for Open<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self)
    }
}

impl<K: Known> Serialize for Open<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl<'de, K: Known> Deserialize<'de> for Open<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}
