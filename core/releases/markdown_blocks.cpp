// SPDX-License-Identifier: Apache-2.0
#include "core/releases/note_blocks.h"

#include <cmark.h>

#include <memory>

namespace success {

namespace {

using Node = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;
using Iterator = std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)>;

/// The words that one node adds to its block.
QString wordsOf(cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
    case CMARK_NODE_CODE:
    case CMARK_NODE_CODE_BLOCK:
        return QString::fromUtf8(cmark_node_get_literal(node));
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
    case CMARK_NODE_ITEM: // a nested one
    case CMARK_NODE_PARAGRAPH:
        return QStringLiteral(" ");
    default:
        return {};
    }
}

/// What block a node begins where none is open; nullopt: none.
std::optional<NoteBlock::Kind> beginning(cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HEADING:
        return NoteBlock::Kind::Heading;
    case CMARK_NODE_PARAGRAPH:
        return NoteBlock::Kind::Paragraph;
    case CMARK_NODE_ITEM:
        return NoteBlock::Kind::Item;
    default:
        return std::nullopt;
    }
}

} // namespace

std::vector<NoteBlock> markdownBlocks(const QString &markdown)
{
    const QByteArray bytes = markdown.toUtf8();
    const Node document(cmark_parse_document(bytes.constData(), size_t(bytes.size()), CMARK_OPT_DEFAULT),
                        &cmark_node_free);
    const Iterator nodes(cmark_iter_new(document.get()), &cmark_iter_free);
    std::vector<NoteBlock> blocks;
    cmark_node *open = nullptr; // the node whose words are being gathered
    for (cmark_event_type event; (event = cmark_iter_next(nodes.get())) != CMARK_EVENT_DONE;) {
        cmark_node *node = cmark_iter_get_node(nodes.get());
        if (event == CMARK_EVENT_EXIT) {
            if (node == open)
                open = nullptr;
        } else if (open) {
            blocks.back().text += wordsOf(node);
        } else if (const auto kind = beginning(node)) {
            open = node;
            blocks.push_back({*kind, {}});
        }
    }
    return blocks;
}

} // namespace success
