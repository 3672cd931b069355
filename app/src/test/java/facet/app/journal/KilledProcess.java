package facet.app.journal;

import java.nio.file.Path;
import java.util.Optional;

import facet.app.work.Work;

/// A program that keeps something unsaved, says so, and then only waits to be killed.
final class KilledProcess {
    private KilledProcess() {}

    public static void main(String[] arguments) throws Exception {
        Path settings = Path.of(arguments[0]);
        Work work = new Work(Runnable::run, Runnable::run, bug -> {
            throw new IllegalStateException(bug);
        });
        Journal journal = new Journal(Optional.of(settings), JournalTest.PROJECT, work);
        journal.keep(JournalTest::unsaved);
        System.out.write("kept\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        System.out.flush();
        if (System.in.read() < 0) return;
        journal.close();
    }
}
