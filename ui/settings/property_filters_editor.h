// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scoring/property_filter.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace success::ui {

/// Conditions on properties of an account, a row each: which property, which test, which value.
class PropertyFiltersEditor : public QWidget
{
    Q_OBJECT

public:
    explicit PropertyFiltersEditor(const Theme &theme, QWidget *parent = nullptr);

    /// What can be chosen. Rows keep a property that is not among them.
    void setProperties(const std::vector<AccountProperty> &properties);
    void setFilters(const std::vector<PropertyFilter> &filters); ///< does not emit
    /// Those that are complete: a row that still lacks its value is no condition yet.
    [[nodiscard]] std::vector<PropertyFilter> filters() const;

Q_SIGNALS:
    void edited();

private:
    struct Row
    {
        QWidget *line;
        QComboBox *property;
        QComboBox *test;
        QLineEdit *value;
    };
    void addRow(const PropertyFilter &filter);
    void removeRow(const QWidget *line);
    void offer(QComboBox &box, const QString &chosen) const;

    const Theme &m_theme;
    std::vector<AccountProperty> m_properties;
    std::vector<Row> m_rows;
    QVBoxLayout *m_lines;
};

} // namespace success::ui
