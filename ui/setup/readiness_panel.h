// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/setup/readiness.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace success::ui {

/// How far a section is set up: the next steps, the sources it reads, what it takes over from the rest of the
/// workspace, and the ways that lead on (product.md §10).
class ReadinessPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ReadinessPanel(const Theme &theme, QWidget *parent = nullptr);

    /// `now`: the wall clock syncs are dated by.
    void setReadiness(const Readiness &readiness, Instant now);

Q_SIGNALS:
    void routeRequested(const QString &route);

private:
    void clear();
    QVBoxLayout *addCard(const QString &title);
    void addSteps(const Readiness &readiness);
    void addConnectors(const Readiness &readiness, Instant now);
    void addSystems(const Readiness &readiness);
    void addPaths(const Readiness &readiness);
    QWidget *line(const QString &title, const QString &detail, const QString &word, Tone tone);

    const Theme &m_theme;
    QVBoxLayout *m_column;
};

/// `Ready`, `Partly set up`, `Not set up yet`.
[[nodiscard]] QString readinessWord(Readiness::Status status);
[[nodiscard]] Tone readinessTone(Readiness::Status status);

} // namespace success::ui
