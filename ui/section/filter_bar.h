// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/section/section_filters.h"
#include "ui/widgets/segmented_filter.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QPushButton;

namespace success::ui {

class RowBar;
class SearchField;

/// What narrows a list, above its table: a control for each declared filter, the way back to everything, and at the
/// right the RowBar. One line, two where there is no room for one. A control is found as its filter's key + `Filter`.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    /// Widths from which one line is enough, and from which its buttons have words, in pixels.
    struct Room
    {
        int oneLine = 960;
        int words = 1180;
    };
    using Options = std::vector<SegmentedFilter::Option>;

    /// Takes the RowBar over.
    FilterBar(const Theme &theme, FilterRules rules, RowBar *rows, Room room, QWidget *parent = nullptr);

    // Controls in the order of calls; `name` is what a screen reader calls them. An option with an empty key is the
    // default.
    SegmentedFilter *addSegments(const QString &key, const QString &name, Options options);
    /// `other`: words for a value of a link that is not among the options; without, it shows as the default.
    QComboBox *addChoice(const QString &key, const QString &name, const Options &options,
                         std::function<QString(const QString &value)> other = {});
    SearchField *addSearch(const QString &placeholder);
    /// Stands there while its filter is set, and takes it off; `brief` where there is little room.
    QPushButton *addChip(const QString &key, const QString &words, const QString &brief);
    /// Of a chip that says what its filter's value is called.
    void setChipWords(const QString &key, const QString &words);
    /// On: the filter has that value. Selected rows' actions take its place.
    QCheckBox *addCheck(const QString &key, const QString &value, const QString &words);

    void setFilters(const SectionFilters &filters);
    void setSelecting(bool selecting);
    void focusSearch();
    [[nodiscard]] RowBar *rows() const { return m_rows; }

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void filtersChosen(const success::SectionFilters &filters); ///< by the user

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Chip
    {
        QPushButton *button;
        QString key, words, brief;
    };
    void arrange();
    void choose(const SectionFilters &filters);
    void choose(const QString &key, const QString &value) { choose(m_filters.with(key, value)); }
    /// `show` brings a control in line with the filters.
    void add(QWidget *control, const QString &name, std::function<void(const SectionFilters &)> show);

    const Theme &m_theme;
    FilterRules m_rules;
    Room m_room;
    bool m_selecting = false;
    SectionFilters m_filters;
    std::vector<std::function<void(const SectionFilters &)>> m_show;
    std::vector<Chip> m_chips;
    std::vector<QCheckBox *> m_checks;
    SearchField *m_search = nullptr;
    QPushButton *m_clear;
    RowBar *m_rows;
    QBoxLayout *m_lines;
    QBoxLayout *m_first;
    QBoxLayout *m_second;
};

} // namespace success::ui
