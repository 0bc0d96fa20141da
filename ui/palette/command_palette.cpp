// SPDX-License-Identifier: Apache-2.0
#include "ui/palette/command_palette.h"

#include "core/sections/palette/palette_accounts.h"
#include "ui/palette/palette_delegate.h"
#include "ui/palette/palette_model.h"
#include "ui/widgets/text.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace success::ui {

namespace {
constexpr size_t mostRows = 60;
constexpr int rowsInView = 10;
constexpr int usualWidth = 680;
constexpr int fromTop = 72;
constexpr qsizetype mostRecent = 12;
} // namespace

CommandPalette::CommandPalette(Session &session, const Theme &theme, Surroundings surroundings, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_theme(theme)
    , m_surroundings(std::move(surroundings))
    , m_panel(panel("card", this))
    , m_field(new QLineEdit(m_panel))
    , m_list(new QListView(m_panel))
    , m_nothing(textLabel({}, TextStyle::Body, TextTone::Secondary, m_panel))
    , m_model(new PaletteModel(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Command palette"));
    build();
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        // The focus stays in the field; this is what a screen reader says of the row.
        m_field->setAccessibleDescription(current.isValid() ? m_model->spoken(current.row()) : m_nothing->text());
    });
    connect(&m_session, &Session::portfolioChanged, this, [this] {
        if (m_open)
            readAccounts();
    });
    m_field->installEventFilter(this);
    parent->installEventFilter(this);
    hide();
}

void CommandPalette::build()
{
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->setAccessibleName(tr("Find an account, a page, a command or a setting"));
    m_field->setPlaceholderText(tr("Find an account, a page, a command or a setting"));
    m_field->addAction(m_theme.icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_theme, m_list));
    m_list->setUniformItemSizes(true);
    setStyleProperty(m_list, "bare", true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setObjectName(QStringLiteral("paletteNothing"));
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setContentsMargins(space::l, space::m, space::l, space::m);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(space::m, space::m, space::m, space::s);
    head->addWidget(m_field);
    auto *column = new QVBoxLayout(m_panel);
    column->setContentsMargins(1, 1, 1, space::s);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing);
}

void CommandPalette::open()
{
    if (m_open)
        return;
    m_open = true;
    m_focusBefore = QApplication::focusWidget();
    m_commands = m_surroundings.commands();
    std::vector<palette::Entry> entries;
    for (const PaletteCommand &command : m_commands)
        entries.push_back(command.entry);
    m_search.setCommands(std::move(entries));
    m_search.setRecent(m_surroundings.recent());
    setGeometry(parentWidget()->rect());
    readAccounts();
    m_field->clear();
    search();
    raise();
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::close()
{
    if (!m_open)
        return;
    m_open = false;
    m_acceptWhenReady = false;
    hide();
    if (m_focusBefore != nullptr && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::readAccounts()
{
    const PortfolioPtr portfolio = m_session.portfolio();
    if (!portfolio || portfolio == m_indexed.lock())
        return;
    m_indexed = portfolio;
    m_indexing.run([portfolio] { return palette::accountIndex(*portfolio); },
                   [this](const std::shared_ptr<const palette::Index> &index) {
                       m_search.setAccounts(index);
                       search();
                       if (std::exchange(m_acceptWhenReady, false))
                           accept();
                   });
}

void CommandPalette::search()
{
    std::vector<PaletteRow> rows;
    for (palette::Hit &hit : m_search.find(m_field->text(), mostRows)) {
        const auto command =
            std::ranges::find(m_commands, hit.entry.id, [](const PaletteCommand &one) { return one.entry.id; });
        const bool known = command != m_commands.end();
        rows.push_back({std::move(hit), known ? command->icon : QIcon(), known ? command->keys : QString()});
    }
    m_nothing->setText(tr("Nothing is called “%1”. Try fewer letters.").arg(m_field->text().left(60)));
    m_nothing->setVisible(rows.empty());
    m_list->setVisible(!rows.empty());
    m_model->setRows(std::move(rows));
    m_list->setCurrentIndex(m_model->index(0));
    m_list->scrollToTop();
    place();
}

void CommandPalette::place()
{
    const int margin = std::min(space::xl, width() / 20);
    const int panelWidth = std::min(usualWidth, width() - 2 * margin);
    const int top = std::min(fromTop, height() / 10);
    const int listed = std::min(rowsInView, m_model->rowCount()) * PaletteDelegate::rowHeight;
    const int around = m_field->sizeHint().height() + space::m + 3 * space::s;
    const int inner = listed > 0 ? listed : m_nothing->sizeHint().height();
    m_panel->setGeometry((width() - panelWidth) / 2, top, panelWidth,
                         std::min(around + inner, height() - top - margin));
}

void CommandPalette::step(int rows)
{
    const int last = m_model->rowCount() - 1;
    if (last < 0)
        return;
    const int from = m_list->currentIndex().row();
    const bool single = std::abs(rows) == 1;
    const int to = single && from + rows < 0      ? last
                   : single && from + rows > last ? 0
                                                  : std::clamp(from + rows, 0, last);
    m_list->setCurrentIndex(m_model->index(to));
}

void CommandPalette::accept()
{
    if (!isReady() && !m_field->text().trimmed().isEmpty())
        m_acceptWhenReady = true;
    else if (m_list->currentIndex().isValid())
        choose(m_list->currentIndex().row());
}

void CommandPalette::choose(int row)
{
    const QString id = m_model->row(row).hit.entry.id;
    QStringList recent = m_surroundings.recent();
    recent.removeAll(id);
    recent.prepend(id);
    m_surroundings.remember(recent.mid(0, mostRecent));
    const auto command = std::ranges::find(m_commands, id, [](const PaletteCommand &one) { return one.entry.id; });
    const auto run = command != m_commands.end() ? command->run : std::function<void()>();
    close(); // what runs finds the focus where it was
    if (run)
        run();
    else if (const auto key = palette::accountKeyOf(id))
        m_surroundings.openAccount(*key);
}

bool CommandPalette::pressed(const QKeyEvent &event)
{
    const int page = std::max(1, m_list->height() / PaletteDelegate::rowHeight - 1);
    switch (event.key()) {
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_PageUp:
        step(-page - 1);
        return true;
    case Qt::Key_PageDown:
        step(page + 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        accept();
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // nothing else here takes the keyboard
    case Qt::Key_K:
        if (event.modifiers() == Qt::ControlModifier)
            close();
        return event.modifiers() == Qt::ControlModifier;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *object, QEvent *event)
{
    if (object == parentWidget() && event->type() == QEvent::Resize && m_open) {
        setGeometry(parentWidget()->rect());
        place();
    }
    if (object == m_field && event->type() == QEvent::ShortcutOverride) {
        event->accept(); // while it is open, no key means what it means in the window
        return true;
    }
    if (object == m_field && event->type() == QEvent::KeyPress)
        return pressed(*static_cast<QKeyEvent *>(event));
    return QWidget::eventFilter(object, event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(0, 0, 0, m_theme.isDark() ? 110 : 56));
}

void CommandPalette::mousePressEvent(QMouseEvent *event)
{
    if (!m_panel->geometry().contains(event->pos()))
        close();
}

} // namespace success::ui
