using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;

namespace LayananPublik.Penerusan;

/// <summary>How a batch travels: by courier, by mail, or typed into Dukcapil's own system.</summary>
public enum CaraAntar { Kurir, Surel, Sistem }

/// <summary>A batch of dossiers that goes to Dukcapil under one number, with the list that goes along. What became of each dossier is told by the history of its <see cref="Butir"/>.</summary>
public sealed class Bendel : IBerunit
{
    /// <summary>More than this nobody checks against a pile of paper.</summary>
    public const int Terbanyak = 1000;

    readonly List<IsiBendel> isi = [];
    readonly List<RiwayatBendel> riwayat = [];

    Bendel() { }

    public int Id { get; private set; }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public int Tahun { get; private set; }

    /// <summary>Running number of the unit in the year.</summary>
    public int Urut { get; private set; }

    /// <summary>As printed: "007/DUKCAPIL/Kel.Cth/2026".</summary>
    public string Nomor { get; private set; } = "";

    /// <summary>The day on the unit's wall when it was made.</summary>
    public DateOnly Tanggal { get; private set; }

    public DateTimeOffset Pada { get; private set; }

    public int DisusunOlehId { get; private set; }

    public string DisusunOleh { get; private set; } = "";

    /// <summary>The list as it was printed; null only until it has been.</summary>
    public int? DaftarId { get; private set; }

    public IsiLemari? Daftar { get; private set; }

    /// <summary>Null while it still lies in the office.</summary>
    public DateTimeOffset? DikirimPada { get; private set; }

    public CaraAntar? Cara { get; private set; }

    /// <summary>Who took it along, or to which address it went.</summary>
    public string? KeteranganKirim { get; private set; }

    public int Versi { get; private set; }

    public IReadOnlyList<IsiBendel> Isi => isi;

    public IReadOnlyList<RiwayatBendel> Riwayat => riwayat;

    public static Bendel Susun(UnitKerja unit, int urut, DateOnly tanggal, PetugasAktif petugas, IReadOnlyList<Butir> butir, DateTimeOffset pada)
    {
        var b = new Bendel
        {
            UnitKerja = unit, UnitKerjaId = unit.Id, Tahun = tanggal.Year, Urut = urut, Nomor = $"{urut:000}/DUKCAPIL/{unit.Singkatan}/{tanggal.Year}",
            Tanggal = tanggal, Pada = pada, DisusunOlehId = petugas.Id, DisusunOleh = petugas.Nama
        };
        b.isi.AddRange(butir.Select((x, i) => IsiBendel.Dari(x, i + 1)));
        b.riwayat.Add(RiwayatBendel.Tentang(petugas.Pelaku, pada, "Susun", $"{butir.Count} berkas"));
        return b;
    }

    public void PasangDaftar(IsiLemari daftar) => Daftar = daftar;

    public Hasil Kirim(PetugasAktif petugas, CaraAntar cara, string keterangan, DateTimeOffset pada)
    {
        if (DikirimPada is not null) return Hasil.Ditolak("Bendel ini sudah ditandai terkirim. Muat ulang.");
        if (string.IsNullOrWhiteSpace(keterangan)) return Hasil.Ditolak("Tulis siapa yang membawanya atau ke alamat mana dikirim.");
        (DikirimPada, Cara, KeteranganKirim, Versi) = (pada, cara, keterangan.Trim(), Versi + 1);
        riwayat.Add(RiwayatBendel.Tentang(petugas.Pelaku, pada, "Kirim", $"{cara}: {KeteranganKirim}"));
        return Hasil.Baik;
    }

    /// <summary>The list or the documents left the app as a file.</summary>
    public void CatatUnduh(PetugasAktif petugas, string apa, DateTimeOffset pada) => riwayat.Add(RiwayatBendel.Tentang(petugas.Pelaku, pada, "Unduh", apa));
}

/// <summary>That a dossier lies in a batch, and as which number of its list.</summary>
public sealed class IsiBendel
{
    IsiBendel() { }

    public int Id { get; private set; }

    public int BendelId { get; private set; }

    public Bendel Bendel { get; private set; } = null!;

    public int ButirId { get; private set; }

    public Butir Butir { get; private set; } = null!;

    public int Urutan { get; private set; }

    /// <summary>The dossier's id while this is its newest batch: a unique key, so that no dossier lies in two.</summary>
    public int? Terbuka { get; private set; }

    internal static IsiBendel Dari(Butir butir, int urutan) => new() { Butir = butir, ButirId = butir.Id, Urutan = urutan, Terbuka = butir.Id };

    /// <summary>It came back and goes out anew in another batch.</summary>
    internal void Lepaskan() => Terbuka = null;
}

/// <summary>History of a batch.</summary>
public sealed class RiwayatBendel : Riwayat
{
    public int BendelId { get; private set; }

    internal static RiwayatBendel Tentang(Pelaku pelaku, DateTimeOffset pada, string tindakan, string? keterangan)
    {
        var r = new RiwayatBendel();
        r.Isi(pelaku, pada, tindakan, null, null, keterangan);
        return r;
    }
}
