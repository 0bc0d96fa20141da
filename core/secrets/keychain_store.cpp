// SPDX-License-Identifier: Apache-2.0
#include "core/secrets/keychain_store.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QMutex>

#include <qcorosignal.h>

namespace success {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Keychain", text);
}

QString waysOut(const QString &key)
{
    return tr("Set %1 in the environment, or keep tokens in an encrypted vault with a passphrase: “successctl secrets "
              "use vault”, or Settings → Integrations.")
        .arg(QString::fromLatin1(Tokens::variableOf(key)));
}

tl::unexpected<Error> unavailable(const QString &key, const QString &detail)
{
    const QString what = detail.simplified().isEmpty()
                             ? tr("No keychain answers on this computer.")
                             : tr("No keychain answers on this computer (%1).").arg(detail.simplified());
    return failure(ErrorKind::Auth, QString(what + u' ' + waysOut(key)));
}

tl::unexpected<Error> silent(const QString &key, std::chrono::milliseconds patience)
{
    const auto seconds = std::max<qint64>(1, std::chrono::duration_cast<std::chrono::seconds>(patience).count());
    return failure(
        ErrorKind::Auth,
        QString(tr("The system's keychain did not answer within %1 s. If it asks for its password, answer it "
                   "and try again.")
                    .arg(seconds) +
                u' ' + waysOut(key)),
        {}, true);
}

tl::unexpected<Error> denied(const QString &key)
{
    return failure(ErrorKind::Auth,
                   QString(tr("The system's keychain refused access. Try again and allow it, or unlock "
                              "the keychain.") +
                           u' ' + waysOut(key)));
}

Result<void> doneOf(const Result<KeychainAnswer> &answer)
{
    return answer.map([](const KeychainAnswer &) {});
}

} // namespace

struct KeychainStore::Shared
{
    QString service;
    AskKeychain keychain;
    std::chrono::milliseconds patience;
    QMutex mutex; ///< of hanging
    /// A question that got no answer in time. While it is open no other is asked, since the keychain takes one at a
    /// time: a sync of nine sources waits once.
    QFuture<KeychainAnswer> hanging;

    bool isHanging()
    {
        const QMutexLocker guard(&mutex);
        return hanging.isValid() && !hanging.isFinished();
    }
    void setHanging(const QFuture<KeychainAnswer> &question)
    {
        const QMutexLocker guard(&mutex);
        hanging = question;
    }
};

KeychainStore::KeychainStore(const QString &dataFolder, AskKeychain keychain, std::chrono::milliseconds patience)
    : m_shared(std::make_shared<Shared>())
{
    m_shared->service = serviceOf(dataFolder);
    m_shared->keychain = std::move(keychain);
    m_shared->patience = patience;
}

QString KeychainStore::serviceOf(const QString &dataFolder)
{
    const QFileInfo folder(dataFolder);
    const QString path = folder.exists() ? folder.canonicalFilePath() : folder.absoluteFilePath();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    return QStringLiteral("Success Desktop ") + QString::fromLatin1(hash);
}

QString KeychainStore::place() const
{
    return tr("the system's keychain");
}

QCoro::Task<Result<KeychainAnswer>> KeychainStore::ask(std::shared_ptr<Shared> shared, KeychainCall call)
{
    const QString key = call.key;
    if (shared->isHanging())
        co_return silent(key, shared->patience);
    const QFuture<KeychainAnswer> question = shared->keychain(std::move(call));
    if (!question.isFinished()) {
        QFutureWatcher<KeychainAnswer> watcher;
        watcher.setFuture(question);
        QFutureWatcherBase *const base = &watcher;
        co_await qCoro(base, &QFutureWatcherBase::finished, shared->patience);
    }
    if (!question.isFinished()) {
        shared->setHanging(question);
        co_return silent(key, shared->patience);
    }
    if (question.resultCount() == 0)
        co_return unavailable(key, {});
    const KeychainAnswer answer = question.result();
    if (answer.status == KeychainAnswer::Status::Unavailable)
        co_return unavailable(key, answer.detail);
    if (answer.status == KeychainAnswer::Status::Denied)
        co_return denied(key);
    co_return answer;
}

QCoro::Task<Result<std::optional<QByteArray>>> KeychainStore::read(QString key)
{
    const auto shared = m_shared;
    KeychainCall call{KeychainCall::What::Read, shared->service, key, {}};
    const auto answer = co_await ask(shared, std::move(call));
    if (!answer)
        co_return tl::unexpected(answer.error());
    std::optional<QByteArray> secret;
    if (answer->status == KeychainAnswer::Status::Done)
        secret = answer->secret;
    co_return secret;
}

QCoro::Task<Result<void>> KeychainStore::write(QString key, QByteArray secret)
{
    const auto shared = m_shared;
    KeychainCall call{KeychainCall::What::Write, shared->service, key, std::move(secret)};
    const auto answer = co_await ask(shared, std::move(call));
    co_return doneOf(answer);
}

QCoro::Task<Result<void>> KeychainStore::remove(QString key)
{
    const auto shared = m_shared;
    KeychainCall call{KeychainCall::What::Remove, shared->service, key, {}};
    const auto answer = co_await ask(shared, std::move(call));
    co_return doneOf(answer);
}

} // namespace success
