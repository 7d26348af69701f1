using System.Collections.Concurrent;
using LayananPublik.Pengaturan;

namespace LayananPublik.KotakMasuk;

/// <summary>
/// Meta's messages per second and number (130429 beyond), as a token bucket per number: nine tenths flow, one tenth may come at once,
/// so that no second holds more than the limit. Several nodes share it evenly; how many there are is told by <see cref="PenandaSimpul"/>.
/// </summary>
public sealed class LajuKirim(PengaturanKantor pengaturan, TimeProvider jam)
{
    readonly ConcurrentDictionary<int, Takaran> takaran = [];
    volatile int simpul;

    /// <summary>False until the other nodes know of this one and have made room.</summary>
    public bool Siap => simpul > 0;

    public void Bagi(int banyakSimpul) => simpul = banyakSimpul;

    /// <summary>Returns when a message may leave from this number.</summary>
    public async Task TungguAsync(int nomorKantorId, CancellationToken ct)
    {
        var jarak = TimeSpan.FromSeconds(1) * Math.Max(1, simpul) / (pengaturan.WhatsApp.PesanPerDetik * 0.9);
        if (takaran.GetOrAdd(nomorKantorId, _ => new(jam)).Ambil(jarak) is var lama && lama > TimeSpan.Zero) await Task.Delay(lama, ct);
    }

    sealed class Takaran(TimeProvider jam)
    {
        static readonly TimeSpan Sekaligus = TimeSpan.FromSeconds(1) / 9;
        readonly Lock kunci = new();
        readonly long awal = jam.GetTimestamp();
        TimeSpan kosongPada;

        /// <summary>Books the next place and tells how far away it is.</summary>
        public TimeSpan Ambil(TimeSpan jarak)
        {
            lock (kunci)
            {
                var kini = jam.GetElapsedTime(awal);
                var mulai = kosongPada > kini ? kosongPada : kini;
                kosongPada = mulai + jarak;
                return mulai - kini - (Sekaligus > jarak ? Sekaligus - jarak : TimeSpan.Zero);
            }
        }
    }
}
