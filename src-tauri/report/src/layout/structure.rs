//! What each piece of text is, for a reader that does not see the page.

/// What an element of the structure tree is. The names are those of ISO 32000-1, 14.8.4.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// Title of the document.
    H1,
    /// A part of the document, with its own titles.
    Part,
    /// Title of a section, or of a part.
    H2,
    /// Title of a section of a part.
    H3,
    /// Paragraph.
    P,
    /// Table, a grid of labels and values included.
    Table,
    /// Row of a table.
    TR,
    /// Head of the column under it.
    ColumnHead,
    /// Head of the row to its right.
    RowHead,
    /// Cell of a table.
    TD,
    /// List.
    L,
    /// Item of a list.
    LI,
    /// What an item of a list says.
    LBody,
    /// A picture, told in words.
    Figure,
}

/// Place of an element in its [`Structure`].
pub(crate) type ElementId = usize;

/// One element; its children are the elements that name it as parent, in order.
pub(crate) struct Element {
    /// What it is.
    pub(crate) role: Role,
    /// The element it is in; none at the top of the document.
    pub(crate) parent: Option<ElementId>,
    /// What a picture shows, for who does not see it; empty for everything else.
    pub(crate) words: String,
}

/// The elements of a document in reading order.
#[derive(Default)]
pub(crate) struct Structure {
    /// All elements; a parent comes before its children.
    pub(crate) elements: Vec<Element>,
    part: Option<ElementId>,
}

impl Structure {
    /// Begins a part: what is added at the top belongs to it from now on.
    pub(crate) fn begin_part(&mut self) {
        self.part = Some(self.add(Role::Part, None));
    }

    /// Whether a part has begun.
    pub(crate) fn is_in_part(&self) -> bool {
        self.part.is_some()
    }

    /// Adds an element at the top of the document, or of the part that has begun.
    pub(crate) fn top(&mut self, role: Role) -> ElementId {
        self.add(role, self.part)
    }

    /// Adds an element inside another.
    pub(crate) fn inside(&mut self, parent: ElementId, role: Role) -> ElementId {
        self.add(role, Some(parent))
    }

    /// Adds a picture at the top of the document, or of the part that has begun.
    pub(crate) fn figure(&mut self, words: String) -> ElementId {
        let element = self.top(Role::Figure);
        self.elements[element].words = words;
        element
    }

    fn add(&mut self, role: Role, parent: Option<ElementId>) -> ElementId {
        self.elements.push(Element {
            role,
            parent,
            words: String::new(),
        });
        self.elements.len() - 1
    }
}
