// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/section.h"
#include "ui/widgets/decision_dialog.h"

class QButtonGroup;
class QLineEdit;

namespace success::ui {

/// Asks where accounts go and why, natural moves first.
class RouteDialog : public DecisionDialog
{
    Q_OBJECT

public:
    /// `subject`: what is routed, in words (`Hooli`, `3 accounts`).
    RouteDialog(const Theme &theme, Section from, const QString &subject, QWidget *parent = nullptr);

    /// Puts the reason next; a section that the dialog does not offer changes nothing.
    void choose(Section destination);
    [[nodiscard]] Section destination() const;
    [[nodiscard]] QString reason() const;

private:
    [[nodiscard]] QWidget *destinations(const Theme &theme, Section from);

    QButtonGroup *m_destinations;
    QLineEdit *m_reason = nullptr;
};

} // namespace success::ui
