using System.Linq.Expressions;
using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Pelayanan;

// What the queue is sorted by: priority, service point, and the place that follows from them and the deadline.
public sealed partial class Butir
{
    const long Selapis = 100_000_000_000;

    public const int PanjangKata = 300;

    static readonly StatusButir[] SedangDikerjakan = [.. Enum.GetValues<StatusButir>().Where(AlurButir.Dikerjakan)];

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

    /// <summary>A person finds it more or less urgent than the rules do, and says why.</summary>
    public Hasil Prioritaskan(Prioritas ke, string alasan, Pelaku pelaku, DateTimeOffset pada)
    {
        if (Prioritas == ke) return Hasil.Baik;
        if (Bersebab(alasan, "Tulis alasannya, agar rekan tahu mengapa didahulukan atau tidak.") is { Berhasil: false } tolak) return tolak;
        var dari = Prioritas;
        Prioritas = ke;
        Catat(pelaku, pada, "Prioritas", $"{dari} menjadi {ke}: {alasan.Trim()}");
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
    public Hasil TaruhDiTitik(UnitKerja? titik, Pelaku pelaku, DateTimeOffset pada, string? catatan = null)
    {
        if (titik is { Jenis: not JenisUnit.TitikLayanan }) return Hasil.Ditolak($"{titik.Nama} bukan titik layanan.");
        if (titik is { Aktif: false }) return Hasil.Ditolak($"{titik.Nama} tidak dipakai lagi. Pilih titik layanan lain.");
        if (AlurButir.Berakhir(Status)) return Hasil.Ditolak("Permohonan ini sudah berakhir.");
        if (TitikLayananId == titik?.Id) return Hasil.Baik;
        (TitikLayanan, TitikLayananId) = (titik, titik?.Id);
        var ke = titik?.Nama ?? "Tanpa titik layanan";
        Catat(pelaku, pada, "Titik layanan", catatan is null ? ke : $"{ke}: {catatan}");
        Berubah();
        return Hasil.Baik;
    }

    /// <summary>An officer sends it to another service point, with a word for those who go on there.</summary>
    public Hasil PindahTitik(UnitKerja? titik, string catatan, PetugasAktif petugas, DateTimeOffset pada)
    {
        if (TitikLayananId == titik?.Id) return Hasil.Ditolak("Permohonan ini sudah ada di sana.");
        if (Bersebab(catatan, "Tulis catatan singkat untuk yang melanjutkan di sana.") is { Berhasil: false } tolak) return tolak;
        return TaruhDiTitik(titik, petugas.Pelaku, pada, catatan.Trim());
    }

    /// <summary>The office has let its promise pass: it, or Dukcapil for it, is at work beyond the deadline. What is made or waits for the citizen is late no more. The one rule of queue and dashboard.</summary>
    public static Expression<Func<Butir, bool>> LewatTenggat(DateTimeOffset kini) => b => b.UrutAntrean != null && b.JedaSejak == null && SedangDikerjakan.Contains(b.Status) && b.Tenggat < kini;

    /// <summary>The office is at work, and its promise ends between these moments.</summary>
    public static Expression<Func<Butir, bool>> Bertenggat(DateTimeOffset dari, DateTimeOffset sampai) =>
        b => b.UrutAntrean != null && b.JedaSejak == null && SedangDikerjakan.Contains(b.Status) && b.Tenggat >= dari && b.Tenggat < sampai;

    Hasil Bersebab(string kata, string kosong) => AlurButir.Berakhir(Status) ? Hasil.Ditolak("Permohonan ini sudah berakhir.")
        : string.IsNullOrWhiteSpace(kata) ? Hasil.Ditolak(kosong) : kata.Trim().Length > PanjangKata ? Hasil.Ditolak($"Paling panjang {PanjangKata} huruf.") : Hasil.Baik;
}
