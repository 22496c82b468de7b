#include <benchmark/benchmark.h>

#ifdef RAFTARIUM_DESKTOP
#include <QApplication>
#endif

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
#ifdef RAFTARIUM_DESKTOP
    // Painting is measured on the raster engine, the same on every machine.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
#endif
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
