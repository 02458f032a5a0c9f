//! Which functions of an object reach which others, by its relocations. Each function or table has its own section.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use anyhow::{Context, Result, bail};
use object::{File, Object, ObjectSection, ObjectSymbol, RelocationTarget, SectionIndex};

/// A function or table, or a symbol that is not in the object.
#[derive(Default)]
struct Node {
    name: String,
    is_code: bool,
    is_exported: bool,
    to: BTreeSet<usize>,
    /// The function's frame in bytes, if the compiler said.
    frame: Option<u64>,
}

/// The functions and tables of an object.
pub(super) struct Graph {
    nodes: Vec<Node>,
}

impl Graph {
    pub(super) fn read(object: &[u8]) -> Result<Self> {
        let file = File::parse(object)?;
        let mut graph = Self { nodes: Vec::new() };
        let mut of_section = HashMap::new();
        let mut of_name = BTreeMap::new();
        for section in file.sections() {
            let name = section.name().unwrap_or_default();
            let is_code = section.kind() == object::SectionKind::Text;
            if is_code || name.starts_with(".rodata") || name.starts_with(".data") || name.starts_with(".bss")
            {
                of_section.insert(section.index(), graph.nodes.len());
                graph.nodes.push(Node { name: name.to_owned(), is_code, ..Node::default() });
            }
        }
        for symbol in file.symbols() {
            let name = symbol.name().unwrap_or_default();
            let Some(node) = symbol.section_index().and_then(|index| of_section.get(&index)) else {
                continue;
            };
            if symbol.kind() == object::SymbolKind::Text && !name.is_empty() {
                graph.nodes[*node].name = name.to_owned();
                graph.nodes[*node].is_exported |= symbol.is_global() && name.starts_with("httpstatus_");
            }
        }
        for section in file.sections() {
            let Some(from) = of_section.get(&section.index()).copied() else { continue };
            for (_, relocation) in section.relocations() {
                let to = match target(&file, relocation.target())? {
                    Target::Section(index) => of_section.get(&index).copied(),
                    Target::Name(name) => {
                        let next = graph.nodes.len();
                        let node = *of_name.entry(name.clone()).or_insert(next);
                        if node == next {
                            graph.nodes.push(Node { name, ..Node::default() });
                        }
                        Some(node)
                    }
                };
                graph.nodes[from].to.extend(to);
            }
        }
        graph.frames(&file, &of_section)?;
        Ok(graph)
    }

    /// `.stack_sizes`: an address, whose relocation names the function, and the frame's size as ULEB128.
    fn frames(&mut self, file: &File<'_>, of_section: &HashMap<SectionIndex, usize>) -> Result<()> {
        let pointer = if file.is_64() { 8 } else { 4 };
        for section in file.sections().filter(|section| section.name() == Ok(".stack_sizes")) {
            let data = section.data()?;
            for (at, relocation) in section.relocations() {
                let Target::Section(index) = target(file, relocation.target())? else { continue };
                let size = data.get(usize::try_from(at)? + pointer..).context("a frame without a size")?;
                if let Some(node) = of_section.get(&index) {
                    self.nodes[*node].frame = Some(uleb128(size));
                }
            }
        }
        Ok(())
    }

    /// Removes the edges of the functions with this in their name; fails if there are none.
    pub(super) fn cut(&mut self, name: &str) -> Result<()> {
        let mut found = false;
        for node in self.nodes.iter_mut().filter(|node| node.name.contains(name)) {
            node.to.clear();
            found = true;
        }
        if found {
            Ok(())
        } else {
            bail!("no function has `{name}` in its name any more; take it off the list")
        }
    }

    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    pub(super) fn exported(&self) -> Vec<&str> {
        self.nodes.iter().filter(|node| node.is_exported).map(|node| node.name.as_str()).collect()
    }

    fn roots(&self) -> Vec<usize> {
        (0..self.nodes.len()).filter(|node| self.nodes[*node].is_exported).collect()
    }

    /// The node from which each node is first reached; roots are reached from themselves.
    fn parents(&self) -> BTreeMap<usize, usize> {
        let mut open = self.roots();
        let mut parents: BTreeMap<usize, usize> = open.iter().map(|root| (*root, *root)).collect();
        while let Some(node) = open.pop() {
            for to in &self.nodes[node].to {
                if !parents.contains_key(to) {
                    parents.insert(*to, node);
                    open.push(*to);
                }
            }
        }
        parents
    }

    /// The names of everything that exported functions reach.
    pub(super) fn reached(&self) -> BTreeSet<String> {
        self.parents().keys().map(|node| self.nodes[*node].name.clone()).collect()
    }

    /// The path from an exported function to a node.
    pub(super) fn way_to(&self, name: &str) -> Option<Vec<String>> {
        let parents = self.parents();
        let mut node = *parents.keys().find(|node| self.nodes[**node].name == name)?;
        let mut way = vec![self.nodes[node].name.clone()];
        while parents[&node] != node {
            node = parents[&node];
            way.insert(0, self.nodes[node].name.clone());
        }
        Some(way)
    }

    /// The stack of each exported function, with everything it calls: name and bytes, largest first.
    pub(super) fn depths(&self) -> Result<Vec<(String, u64)>> {
        let mut known = BTreeMap::new();
        let mut depths = Vec::new();
        for root in self.roots() {
            let depth = self.depth(root, &mut known, &mut Vec::new())?;
            depths.push((self.nodes[root].name.clone(), depth));
        }
        depths.sort_by_key(|(_, depth)| std::cmp::Reverse(*depth));
        Ok(depths)
    }

    fn depth(&self, node: usize, known: &mut BTreeMap<usize, u64>, above: &mut Vec<usize>) -> Result<u64> {
        if let Some(depth) = known.get(&node) {
            return Ok(*depth);
        }
        if above.contains(&node) {
            bail!("recursion: {} calls itself", self.nodes[node].name);
        }
        above.push(node);
        let mut below = 0;
        for to in self.nodes[node].to.iter().filter(|to| self.nodes[**to].is_code) {
            below = below.max(self.depth(*to, known, above)?);
        }
        above.pop();
        let own = self.nodes[node].frame;
        let depth = own.with_context(|| format!("no frame size of {}", self.nodes[node].name))? + below;
        known.insert(node, depth);
        Ok(depth)
    }

    /// Adds bytes to the frames of functions, by name.
    pub(super) fn add_to_frames(&mut self, more: &BTreeMap<String, u64>) {
        for node in &mut self.nodes {
            if let (Some(frame), Some(more)) = (&mut node.frame, more.get(&node.name)) {
                *frame += more;
            }
        }
    }
}

enum Target {
    Section(SectionIndex),
    Name(String),
}

fn target(file: &File<'_>, target: RelocationTarget) -> Result<Target> {
    Ok(match target {
        RelocationTarget::Section(index) => Target::Section(index),
        RelocationTarget::Symbol(index) => {
            let symbol = file.symbol_by_index(index)?;
            match symbol.section_index() {
                Some(section) => Target::Section(section),
                None => Target::Name(symbol.name().unwrap_or_default().to_owned()),
            }
        }
        _ => Target::Name("(absolute)".to_owned()),
    })
}

fn uleb128(bytes: &[u8]) -> u64 {
    let mut value = 0;
    for (at, byte) in bytes.iter().take(9).enumerate() {
        value |= u64::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            break;
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::uleb128;

    #[test]
    fn sizes_of_frames_may_take_several_bytes() {
        assert_eq!(uleb128(&[0]), 0);
        assert_eq!(uleb128(&[0x88, 0x01, 0xff]), 136);
    }
}
