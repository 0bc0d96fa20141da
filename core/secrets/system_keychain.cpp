// SPDX-License-Identifier: Apache-2.0
#include "core/secrets/system_keychain.h"

#include <QCoreApplication>
#include <QPromise>
#include <QThread>

#include <memory>

#include <qt6keychain/keychain.h>

namespace success {

namespace {

using PromisePtr = std::shared_ptr<QPromise<KeychainAnswer>>;

constexpr unsigned long goodbyeMs = 1000;

/// QtKeychain queues all jobs of a process in one object that no two threads may use, and asks D-Bus without a
/// time-out in places: so it has a thread of its own, for as long as the program runs.
QThread *keychainThread = nullptr;

void endKeychainThread()
{
    keychainThread->quit();
    if (keychainThread->wait(goodbyeMs))
        delete keychainThread;
    keychainThread = nullptr; // one that hangs goes with the process
}

QObject *keychainWorker()
{
    static QObject *const worker = [] {
        keychainThread = new QThread;
        keychainThread->setObjectName(QStringLiteral("keychain"));
        auto *object = new QObject;
        object->moveToThread(keychainThread);
        QObject::connect(keychainThread, &QThread::finished, object, &QObject::deleteLater);
        keychainThread->start();
        qAddPostRoutine(endKeychainThread);
        return object;
    }();
    return worker;
}

KeychainAnswer::Status statusOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return KeychainAnswer::Status::Done;
    case QKeychain::EntryNotFound:
        return KeychainAnswer::Status::NotFound;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return KeychainAnswer::Status::Denied;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: // what it answers where no keychain runs
        break;
    }
    return KeychainAnswer::Status::Unavailable;
}

void start(QKeychain::Job *job, const QString &key, const PromisePtr &promise)
{
    job->setKey(key);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, job, [promise](QKeychain::Job *done) {
        KeychainAnswer answer;
        answer.status = statusOf(done->error());
        answer.detail = done->error() == QKeychain::NoError ? QString() : done->errorString();
        if (const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(done))
            answer.secret = reading->binaryData();
        promise->addResult(std::move(answer));
        promise->finish();
    });
    job->start(); // deletes itself at its end
}

void run(const KeychainCall &call, const PromisePtr &promise)
{
    switch (call.what) {
    case KeychainCall::What::Read:
        return start(new QKeychain::ReadPasswordJob(call.service), call.key, promise);
    case KeychainCall::What::Write: {
        auto *job = new QKeychain::WritePasswordJob(call.service);
        job->setBinaryData(call.secret);
        return start(job, call.key, promise);
    }
    case KeychainCall::What::Remove:
        return start(new QKeychain::DeletePasswordJob(call.service), call.key, promise);
    }
}

} // namespace

QFuture<KeychainAnswer> askSystemKeychain(KeychainCall call)
{
    const auto promise = std::make_shared<QPromise<KeychainAnswer>>();
    promise->start();
    QMetaObject::invokeMethod(
        keychainWorker(), [promise, call = std::move(call)] { run(call, promise); }, Qt::QueuedConnection);
    return promise->future();
}

} // namespace success
