// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/assistant/model_test.h"

#include "core/chat/try_model.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QCoroTask>
#include <QHBoxLayout>
#include <QProgressBar>

namespace success::ui {

ModelTest::ModelTest(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_test(secondaryButton(tr("Test"), this))
    , m_progress(new QProgressBar(this))
    , m_words(paragraph({}, TextTone::Secondary, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    row->addWidget(m_test, 0, Qt::AlignTop);
    row->addWidget(m_progress);
    row->addWidget(m_words, 1);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(72);
    m_progress->setAccessibleName(tr("Testing"));
    m_test->setObjectName(QStringLiteral("testModel"));
    m_words->setObjectName(QStringLiteral("testWords"));
    connect(m_test, &QPushButton::clicked, this, &ModelTest::test);
    forget();
}

void ModelTest::forget()
{
    ++m_run;
    m_cancel.cancel();
    showTesting(false);
    tell(tr("Asks the model for a word; no record goes along."), false);
}

void ModelTest::showTesting(bool testing)
{
    m_testing = testing;
    m_test->setText(testing ? tr("Stop") : tr("Test"));
    m_progress->setVisible(testing);
}

void ModelTest::test()
{
    const bool stops = m_testing;
    forget();
    if (stops)
        return;
    Q_EMIT aboutToTest();
    const auto settings = providerSettings(m_session.workspace());
    if (!settings)
        return tell(settings.error().sentence, true);
    showTesting(true);
    tell(tr("Asking %1…").arg(settings->title()), false);
    m_cancel = CancelToken();
    QCoro::connect(tryModel(m_session, *settings, m_cancel), this,
                   [this, run = m_run, settings = *settings](const Result<QString> &said) {
                       if (run != m_run)
                           return;
                       showTesting(false);
                       tell(said ? tr("%1 on %2 answers: “%3”").arg(settings.model, settings.title(), *said)
                                 : said.error().sentence,
                            !said);
                       announce(m_words);
                   });
}

void ModelTest::tell(const QString &sentence, bool problem)
{
    m_words->setText(sentence);
    setTextTone(m_words, problem ? TextTone::Critical : TextTone::Secondary);
}

} // namespace success::ui
