// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "brief/account_brief.h"
#include "ui/models/latest_task.h"
#include "ui/theme/theme.h"

#include <QDialog>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace success::ui {

class BriefView;

/// Shows the pages of an account brief before they are saved or printed: page by page, at any zoom, on A4 or Letter.
/// Pages are laid out, drawn and saved off the GUI thread.
class BriefDialog : public QDialog
{
    Q_OBJECT

public:
    BriefDialog(const Theme &theme, const QString &accountName, QWidget *parent = nullptr);

    void setFacts(std::shared_ptr<const BriefFacts> facts);
    void setError(const QString &sentence);
    /// False while pages are on their way.
    [[nodiscard]] bool isSettled() const { return !m_drawing.isPending() && !m_saving.isPending(); }
    /// Replaces what is there; how it went is said in the dialog.
    void save(const QString &file);

private:
    struct Drawn
    {
        std::shared_ptr<const AccountBrief> brief;
        std::vector<QImage> pictures;
    };
    [[nodiscard]] QHBoxLayout *tools(const Theme &theme);
    [[nodiscard]] QHBoxLayout *buttons();
    void layOut();
    void draw();
    void take(const Drawn &drawn);
    void tellPlace();
    void tell(const QString &words, bool failed);
    void chooseFile();
    void print();

    QString m_name;
    std::shared_ptr<const BriefFacts> m_facts;
    std::shared_ptr<const AccountBrief> m_brief;
    BriefView *m_view;
    QComboBox *m_paper;
    QLabel *m_place;
    QLabel *m_zoom;
    QLabel *m_words;
    QPushButton *m_print;
    QPushButton *m_save;
    LatestTask<Drawn> m_drawing{this};
    LatestTask<Result<void>> m_saving{this};
};

/// A file name that every system takes: `Brief Hooli.pdf`.
[[nodiscard]] QString briefFileName(const QString &accountName);

} // namespace success::ui
