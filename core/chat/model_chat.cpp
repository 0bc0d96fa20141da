// SPDX-License-Identifier: Apache-2.0
#include "core/chat/model_chat.h"

#include "core/assistant/prompt/chosen_records.h"
#include "core/assistant/wire/json_members.h"
#include "core/chat/account_desk.h"
#include "core/chat/model_access.h"
#include "core/net/network_transport.h"
#include "core/workspace/conversations.h"

namespace success {

namespace {

tl::unexpected<Error> refused(const QString &sentence, ErrorKind kind = ErrorKind::InvalidInput)
{
    return failure(kind, sentence, QStringLiteral("assistant"));
}

} // namespace

/// Lives in the thread.
class ModelChat::Worker : public QObject
{
public:
    Worker(DataFolder folder, bool demo, MakeTransport makeTransport)
        : m_desk(std::move(folder))
        , m_demo(demo)
        , m_makeTransport(std::move(makeTransport))
    {
    }

    struct Job
    {
        ModelQuestion question;
        Tokens tokens;
        CancelToken cancel;
        std::function<void(const assistant::Answer &)> soFar;
        std::function<void(ModelOutcome)> done;
    };

    void start(Job job)
    {
        ++m_running;
        run(std::move(job));
    }

    /// Ends the thread's event loop as soon as no question is under way.
    void quitWhenIdle()
    {
        m_quit = true;
        if (m_running == 0)
            thread()->quit();
    }

private:
    QCoro::Task<void> run(Job job)
    {
        ModelOutcome outcome{co_await answer(job)};
        job.done(std::move(outcome));
        if (--m_running == 0 && m_quit)
            thread()->quit();
    }

    QCoro::Task<ModelOutcome> answer(const Job &job)
    {
        ModelOutcome outcome{failure(ErrorKind::Cancelled, {})};
        const auto answerer = m_desk.answererOf(job.question.portfolio, job.question.accountKey, job.cancel);
        const auto builtIn =
            answerer ? (*answerer)->ask(job.question.text, job.cancel) : tl::unexpected(answerer.error());
        if (!builtIn) {
            outcome.answer = tl::unexpected(builtIn.error());
            co_return outcome;
        }
        outcome.builtIn = *builtIn;
        Result<ModelRequest> request = prepared(**answerer, *builtIn, job);
        if (!request) {
            outcome.answer = tl::unexpected(request.error());
            co_return outcome;
        }
        const auto kept = co_await job.tokens.read(request->settings.secretKey());
        const auto agreed = hasAgreed(request->settings);
        const auto key = usableKey(request->settings, kept);
        if (!agreed) {
            outcome.answer = tl::unexpected(agreed.error());
            if (agreed.error().code == needsAgreement)
                outcome.disclosure = disclosureOf(request->settings, request->prompt, key && !key->isEmpty());
        } else if (!key) {
            outcome.answer = tl::unexpected(key.error());
        } else if (!job.cancel.isCancelled()) {
            request->key = *key;
            request->transport = m_makeTransport ? m_makeTransport() : std::make_shared<NetworkTransport>();
            outcome.answer = co_await askModel(*std::move(request), job.soFar);
        }
        if (outcome.answer)
            outcome.builtIn.reset();
        co_return outcome;
    }

    Result<ModelRequest> prepared(assistant::Answerer &answerer, const assistant::Answer &builtIn, const Job &job)
    {
        const auto workspace = m_desk.workspace();
        const auto settings = workspace ? providerSettings(**workspace) : tl::unexpected(workspace.error());
        if (!settings)
            return tl::unexpected(settings.error());
        if (const auto may = mayAskModel(**workspace, *settings, m_demo); !may)
            return tl::unexpected(may.error());
        if (job.question.text.size() > assistant::longestQuestion)
            return refused(tr("A question to a model has at most %1 characters. Put it more briefly.")
                               .arg(assistant::longestQuestion));
        const auto records = assistant::recordsFor(answerer, job.question.text, builtIn,
                                                   assistant::longestRecordIn(settings->promptLimit), job.cancel);
        if (!records)
            return tl::unexpected(records.error());
        const Account &account = answerer.dossier().account();
        const assistant::PromptInput input{job.question.text, account.name % u" (" % account.domain % u')',
                                           answerer.dossier().asOf().date, job.question.earlier, settings->promptLimit};
        return ModelRequest{*settings, {}, assistant::makePrompt(input, *records), builtIn.intent, nullptr, job.cancel};
    }

    Result<void> hasAgreed(const ProviderSettings &settings)
    {
        const auto workspace = m_desk.workspace();
        const auto agreed = workspace ? agreedOrigins(**workspace) : tl::unexpected(workspace.error());
        if (!agreed)
            return tl::unexpected(agreed.error());
        if (agreed->contains(settings.origin()))
            return {};
        Error error =
            refused(
                tr("Nothing was sent: nobody has agreed yet that records of accounts go to %1.").arg(settings.origin()))
                .value();
        error.code = needsAgreement;
        return tl::unexpected(std::move(error));
    }

    AccountDesk m_desk;
    const bool m_demo;
    MakeTransport m_makeTransport;
    int m_running = 0;
    bool m_quit = false;
};

ModelChat::ModelChat(Session &session, QObject *parent, MakeTransport makeTransport)
    : QObject(parent)
    , m_session(session)
    , m_worker(new Worker(session.folder(), session.isDemo(), std::move(makeTransport)))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
}

ModelChat::~ModelChat()
{
    stop();
    if (!m_thread.isRunning()) {
        delete m_worker;
        return;
    }
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->quitWhenIdle(); }, Qt::QueuedConnection);
    m_thread.wait();
}

void ModelChat::ask(ModelQuestion question, std::function<void(const assistant::Answer &)> soFar,
                    std::function<void(ModelOutcome)> done)
{
    stop();
    m_cancel = CancelToken();
    m_asking = true;
    const int number = m_question;
    // Handed over to this thread; what comes too late finds another number.
    const auto here = [this, number](std::function<void()> tell) {
        QMetaObject::invokeMethod(
            this,
            [this, number, tell = std::move(tell)] {
                if (number == m_question)
                    tell();
            },
            Qt::QueuedConnection);
    };
    Worker::Job job{std::move(question), m_session.tokens(), m_cancel,
                    [here, soFar = std::move(soFar)](const assistant::Answer &answer) {
                        if (soFar)
                            here([soFar, answer] { soFar(answer); });
                    },
                    [this, here, done = std::move(done)](ModelOutcome outcome) {
                        here([this, done, outcome = std::move(outcome)]() mutable {
                            m_asking = false;
                            done(std::move(outcome));
                        });
                    }};
    if (!m_thread.isRunning())
        m_thread.start();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, job = std::move(job)]() mutable { worker->start(std::move(job)); },
        Qt::QueuedConnection);
}

void ModelChat::stop()
{
    m_cancel.cancel();
    ++m_question;
    m_asking = false;
}

std::vector<assistant::EarlierTurn> earlierTurns(const std::vector<ChatTurn> &turns)
{
    std::vector<assistant::EarlierTurn> earlier;
    for (const ChatTurn &turn : turns) {
        QStringList sentences;
        for (const nlohmann::json &sentence : assistant::memberOf(turn.answer, "answer"))
            sentences << assistant::textOf(sentence, "text");
        earlier.push_back({turn.question, sentences.join(u' ')});
    }
    return earlier;
}

} // namespace success
