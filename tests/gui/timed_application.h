#pragma once
// An application that remembers how long each event kept the GUI thread.
#include <QApplication>
#include <QElapsedTimer>

#include <ctime>

namespace tavr::test {

class TimedApplication : public QApplication {
public:
    using QApplication::QApplication;

    /// The longest single event since the last call: its wall time, what the GUI thread itself computed in it, and what
    /// it was. A busy machine stretches the wall time, not the computed time.
    struct Stall {
        double wallMs = 0.0, computedMs = 0.0;
        QString what;
    };
    Stall takeLongest() { return std::exchange(longest_, {}); }

    bool notify(QObject* receiver, QEvent* event) override {
        if (nested_) return QApplication::notify(receiver, event);
        nested_ = true;
        const QString what = QStringLiteral("event %1 to %2 %3")
                                 .arg(int(event->type()))
                                 .arg(QLatin1String(receiver->metaObject()->className()), receiver->objectName());
        QElapsedTimer wall;
        wall.start();
        const double computedBefore = computedMs();
        const bool handled = QApplication::notify(receiver, event);
        const Stall now{double(wall.nsecsElapsed()) * 1e-6, computedMs() - computedBefore, what};
        if (now.computedMs > longest_.computedMs) longest_ = now;
        nested_ = false;
        return handled;
    }

private:
    static double computedMs() {
        timespec t{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
        return double(t.tv_sec) * 1e3 + double(t.tv_nsec) * 1e-6;
    }
    Stall longest_;
    bool nested_ = false;
};

}  // namespace tavr::test
