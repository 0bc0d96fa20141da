// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/saved_views.h"

#include "core/workspace/change_set.h"
#include "core/workspace/sql_text.h"

#include <QCollator>
#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace success {

namespace {

constexpr qsizetype longestName = 120;

QString tr(const char *text)
{
    return QCoreApplication::translate("SavedViews", text);
}

QString nameKey(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

std::vector<SavedView> readViews(SQLite::Database &connection)
{
    std::vector<SavedView> views;
    SQLite::Statement rows(connection, "SELECT id, section, name, query, columns, at FROM saved_view");
    while (rows.executeStep()) {
        const auto section = sectionFromKey(textOf(rows.getColumn(1)));
        if (section) // one of a section that a newer program has is left alone
            views.push_back({textOf(rows.getColumn(0)), *section, textOf(rows.getColumn(2)), textOf(rows.getColumn(3)),
                             textOf(rows.getColumn(4)), instantOf(rows.getColumn(5))});
    }
    QCollator order(QLocale::English);
    order.setNumericMode(true);
    order.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::sort(views, [&](const SavedView &a, const SavedView &b) {
        const int names = order.compare(a.name, b.name);
        return std::tuple(a.section, names, a.name, a.id) < std::tuple(b.section, 0, b.name, b.id);
    });
    return views;
}

Result<void> checkName(const SavedView &view, const std::vector<SavedView> &standing)
{
    if (view.name.isEmpty())
        return failure(ErrorKind::InvalidInput, tr("A view needs a name."));
    if (view.name.size() > longestName)
        return failure(ErrorKind::InvalidInput,
                       tr("A view's name has at most %1 letters; shorten it.").arg(longestName));
    const auto taken = std::ranges::find_if(standing, [&](const SavedView &each) {
        return each.id != view.id && each.section == view.section && nameKey(each.name) == nameKey(view.name);
    });
    if (taken != standing.end())
        return failure(
            ErrorKind::InvalidInput,
            tr("%1 has a view “%2” already; choose another name.").arg(sectionTitle(view.section), taken->name));
    return {};
}

QString newId(SQLite::Database &connection, const SavedView &view, Instant at)
{
    const int made = connection.execAndGet("SELECT count(*) FROM decision").getInt(); // also of those taken back
    const QString told = view.name % u'\n' % toIso(at) % u'\n' % QString::number(made);
    return QString::fromLatin1(QCryptographicHash::hash(told.toUtf8(), QCryptographicHash::Sha256).toHex().left(12));
}

Result<const SavedView *> standingView(const std::vector<SavedView> &standing, const QString &id)
{
    const auto view = std::ranges::find(standing, id, &SavedView::id);
    if (view == standing.end())
        return failure(ErrorKind::InvalidInput, tr("That view is not there any more."));
    return &*view;
}

QString savedWords(const SavedView &view, const SavedView *before)
{
    if (before == nullptr)
        return tr("Saved the view “%1” of %2").arg(view.name, sectionTitle(view.section));
    if (before->name != view.name)
        return tr("Renamed the view “%1” of %2 to “%3”").arg(before->name, sectionTitle(view.section), view.name);
    return tr("Changed the view “%1” of %2").arg(view.name, sectionTitle(view.section));
}

} // namespace

Result<std::vector<SavedView>> savedViews(Workspace &workspace)
{
    std::vector<SavedView> views;
    return workspace.database().run([&](SQLite::Database &connection) { views = readViews(connection); }).map([&] {
        return std::move(views);
    });
}

Result<QString> saveView(Workspace &workspace, const SavedView &given)
{
    SavedView view = given;
    view.name = given.name.simplified();
    const auto done = workspace.record([&](ChangeSet &changes) -> Result<Workspace::Plan> {
        const std::vector<SavedView> standing = readViews(changes.connection());
        const SavedView *before = nullptr;
        view.at = changes.at();
        if (view.id.isEmpty()) {
            view.id = newId(changes.connection(), view, changes.at());
        } else {
            const auto found = standingView(standing, view.id);
            if (!found)
                return tl::unexpected(found.error());
            before = *found;
            view.at = before->at;
        }
        if (const auto named = checkName(view, standing); !named)
            return tl::unexpected(named.error());
        changes.put("saved_view", {{"id", view.id.toStdString()},
                                   {"section", sectionKey(view.section).toStdString()},
                                   {"name", view.name.toStdString()},
                                   {"name_key", nameKey(view.name).toStdString()},
                                   {"query", view.query.toStdString()},
                                   {"columns", view.columns.toStdString()},
                                   {"at", sqlTime(view.at)}});
        return Workspace::Plan{
            before ? QStringLiteral("view_edit") : QStringLiteral("view_add"), {}, savedWords(view, before)};
    });
    return done.map([&] { return view.id; });
}

Result<void> removeView(Workspace &workspace, const QString &id)
{
    return workspace.record([&](ChangeSet &changes) -> Result<Workspace::Plan> {
        const std::vector<SavedView> standing = readViews(changes.connection());
        const auto view = standingView(standing, id);
        if (!view)
            return tl::unexpected(view.error());
        changes.remove("saved_view", {{"id", id.toStdString()}});
        return Workspace::Plan{QStringLiteral("view_remove"),
                               {},
                               tr("Deleted the view “%1” of %2").arg((*view)->name, sectionTitle((*view)->section))};
    });
}

Result<SavedView> viewNamed(Workspace &workspace, Section section, const QString &name)
{
    const auto views = savedViews(workspace);
    if (!views)
        return tl::unexpected(views.error());
    QStringList known;
    for (const SavedView &view : *views) {
        if (view.section == section && nameKey(view.name) == nameKey(name.simplified()))
            return view;
        if (view.section == section)
            known << u"“" % view.name % u"”";
    }
    return failure(
        ErrorKind::InvalidInput,
        known.isEmpty()
            ? tr("%1 has no saved view yet.").arg(sectionTitle(section))
            : tr("%1 has no view “%2”; it has %3.").arg(sectionTitle(section), name, known.join(QStringLiteral(", "))));
}

} // namespace success
