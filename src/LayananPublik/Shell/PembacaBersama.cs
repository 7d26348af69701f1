using LayananPublik.Kepegawaian;

namespace LayananPublik.Shell;

/// <summary>Whose eyes: officers with the same role in the same unit are shown the same. <see cref="PetugasId"/> where the question is about the officer himself.</summary>
public readonly record struct MataPetugas(Peran Peran, string Jalur, int? PetugasId)
{
    public static MataPetugas Dari(PetugasAktif petugas, bool sendiri = false) => new(petugas.Peran, petugas.Jalur, sendiri ? petugas.Id : null);
}

/// <summary>
/// One read for all screens of this node that show the same: after a change each of them asks, and all are given what one of them reads, at most twice a second for one question.
/// A question is told by its key, which names the <see cref="MataPetugas"/>: nobody is handed what he could not have read himself.
/// </summary>
public sealed class PembacaBersama(TimeProvider jam)
{
    const int Banyak = 1_000;
    static readonly TimeSpan Jarak = TimeSpan.FromMilliseconds(500);
    readonly Lock kunci = new();
    readonly Dictionary<object, Pertanyaan> semua = [];

    /// <summary>A read that begins after this call, so that it holds what the asker was woken for. It belongs to nobody: whoever leaves takes nothing from the others.</summary>
    public Task<T> BacaAsync<T>(object tentang, Func<Task<T>> baca, CancellationToken ct)
    {
        lock (kunci)
        {
            if (!semua.TryGetValue(tentang, out var tanya))
            {
                if (semua.Count >= Banyak) Rapikan();
                semua[tentang] = tanya = new();
            }
            return ((Task<T>)(tanya.Berikut ??= JalankanAsync(tanya, baca))).WaitAsync(ct);
        }
    }

    async Task<T> JalankanAsync<T>(Pertanyaan tanya, Func<Task<T>> baca)
    {
        // Not under the lock of whoever asked, and never in one piece with it.
        await Task.Yield();
        if (tanya.Terakhir is { } dulu && Jarak - jam.GetElapsedTime(dulu) is var sisa && sisa > TimeSpan.Zero) await Task.Delay(sisa);
        // Who asks from now on may have been woken by something that this read no longer sees.
        lock (kunci) (tanya.Berikut, tanya.Terakhir) = (null, jam.GetTimestamp());
        return await baca();
    }

    void Rapikan()
    {
        foreach (var (tentang, tanya) in semua.ToList())
            if (tanya.Berikut is null && (tanya.Terakhir is not { } dulu || jam.GetElapsedTime(dulu) > Jarak)) semua.Remove(tentang);
    }

    sealed class Pertanyaan
    {
        public Task? Berikut { get; set; }

        public long? Terakhir { get; set; }
    }
}
