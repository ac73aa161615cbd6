#pragma once
// An application that remembers how long each event kept the GUI thread.
#include <QApplication>
#include <QElapsedTimer>
#include <QList>
#include <QThread>

#include <ctime>
#include <utility>

namespace tavr::test {

class TimedApplication : public QApplication {
public:
    using QApplication::QApplication;

    /// The longest single event since the last call: its wall time, what the GUI thread itself computed in it, and what
    /// it was. A busy machine stretches the wall time, not the computed time. Events of a nested loop (a dialog's)
    /// count as their own, not as part of the one that opened the dialog.
    struct Stall {
        double wallMs = 0.0, computedMs = 0.0;
        QString what;
    };
    Stall takeLongest() { return std::exchange(longest_, {}); }

    bool notify(QObject* receiver, QEvent* event) override {
        const int level = QThread::currentThread()->loopLevel();
        if (!open_.isEmpty() && level <= open_.last().level) return QApplication::notify(receiver, event);
        const QString what = QStringLiteral("event %1 to %2 %3")
                                 .arg(int(event->type()))
                                 .arg(QLatin1String(receiver->metaObject()->className()), receiver->objectName());
        open_.append({level, 0.0, 0.0});
        QElapsedTimer wall;
        wall.start();
        const double before = computedMs();
        const bool handled = QApplication::notify(receiver, event);
        const double wallMs = double(wall.nsecsElapsed()) * 1e-6, computed = computedMs() - before;
        const Open done = open_.takeLast();
        if (!open_.isEmpty()) {
            open_.last().innerWallMs += wallMs;
            open_.last().innerComputedMs += computed;
        }
        const Stall now{wallMs - done.innerWallMs, computed - done.innerComputedMs, what};
        if (now.computedMs > longest_.computedMs) longest_ = now;
        return handled;
    }

private:
    static double computedMs() {
        timespec t{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
        return double(t.tv_sec) * 1e3 + double(t.tv_nsec) * 1e-6;
    }
    struct Open {
        int level;  ///< of the event loop
        double innerWallMs, innerComputedMs;
    };
    Stall longest_;
    QList<Open> open_;
};

}  // namespace tavr::test
