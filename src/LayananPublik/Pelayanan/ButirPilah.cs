using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Pelayanan;

// What the queue is sorted by: priority, service point, and the place that follows from them and the deadline.
public sealed partial class Butir
{
    const long Selapis = 100_000_000_000;

    public Prioritas Prioritas { get; private set; }

    /// <summary>The service point that makes or hands it out; null = the unit itself.</summary>
    public int? TitikLayananId { get; private set; }

    public UnitKerja? TitikLayanan { get; private set; }

    /// <summary>
    /// Its place in the queue, smallest first; null = not in it. More urgent kinds stand before others, within one the nearest deadline first,
    /// and what waits for the citizen comes last. Derived: nothing can change it but the state itself.
    /// </summary>
    public long? UrutAntrean
    {
        get => !AlurButir.Antre(Status) ? null : (JedaSejak is null ? Prioritas.Mendesak - Prioritas : 9) * Selapis + (Tenggat?.ToUnixTimeSeconds() ?? Selapis - 1);
        private set => _ = value;
    }

    public Hasil Prioritaskan(Prioritas ke, Pelaku pelaku, DateTimeOffset pada)
    {
        if (Prioritas == ke) return Hasil.Baik;
        var dari = Prioritas;
        Prioritas = ke;
        Catat(pelaku, pada, "Prioritas", $"{dari} menjadi {ke}.");
        Berubah();
        return Hasil.Baik;
    }

    /// <summary>The office's rules find it more important; never less.</summary>
    internal void SarankanPrioritas(Prioritas ke, string sebab, DateTimeOffset pada)
    {
        if (Prioritas >= ke) return;
        Prioritas = ke;
        Catat(Pelaku.Sistem, pada, "Prioritas", $"{ke}: {sebab}");
    }

    /// <summary>Another service point goes on with it; null = the unit itself.</summary>
    public Hasil TaruhDiTitik(UnitKerja? titik, Pelaku pelaku, DateTimeOffset pada)
    {
        if (titik is { Jenis: not JenisUnit.TitikLayanan }) return Hasil.Ditolak($"{titik.Nama} bukan titik layanan.");
        if (titik is { Aktif: false }) return Hasil.Ditolak($"{titik.Nama} tidak dipakai lagi. Pilih titik layanan lain.");
        if (AlurButir.Berakhir(Status)) return Hasil.Ditolak("Permohonan ini sudah berakhir.");
        if (TitikLayananId == titik?.Id) return Hasil.Baik;
        (TitikLayanan, TitikLayananId) = (titik, titik?.Id);
        Catat(pelaku, pada, "Titik layanan", titik?.Nama ?? "Tanpa titik layanan");
        Berubah();
        return Hasil.Baik;
    }
}
