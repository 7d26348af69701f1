using LayananPublik.Bersama;
using LayananPublik.Kantor;

namespace LayananPublik.Persuratan;

/// <summary>States of a number in the agenda book. None is ever given to a second letter.</summary>
public enum StatusNomor { Dipesan, Terpakai, Batal, Cadangan }

/// <summary>One number of a series, and what became of it: reserved, used, void with a reason, or kept for a letter on paper. Every number from a series' first to its last is such a row.</summary>
public sealed class NomorAgenda : IBerunit
{
    public const int PanjangNomor = 120, PanjangDeret = 60, PanjangPerihal = 200, PanjangTujuan = 160, PanjangOrang = 200, PanjangKeterangan = 500, PanjangKelas = 40;

    readonly List<RiwayatNomor> riwayat = [];

    NomorAgenda() { }

    public int Id { get; private set; }

    /// <summary>The unit that keeps the series: the issuer's own, or one above it whose series it shares.</summary>
    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    /// <summary>The unit whose letter it is.</summary>
    public int PemakaiId { get; private set; }

    public UnitKerja Pemakai { get; private set; } = null!;

    public string Deret { get; private set; } = "";

    public int Tahun { get; private set; }

    public int Urut { get; private set; }

    /// <summary>".a" of a number put in between afterwards; empty for all others.</summary>
    public string Sisipan { get; private set; } = "";

    /// <summary>As printed; of a kept number that is not filled in yet, as it would be.</summary>
    public string Nomor { get; private set; } = "";

    public DateOnly Tanggal { get; private set; }

    public StatusNomor Status { get; private set; }

    public int? SuratId { get; private set; }

    public Surat? Surat { get; private set; }

    /// <summary>Which number of the letter: "" its own, "REG" the register of the second office, "N6" that of a part.</summary>
    public string Bagian { get; private set; } = "";

    public string Klasifikasi { get; private set; } = "";

    /// <summary>Code of the kind of letter; empty for a letter on paper of no kind.</summary>
    public string KodeLayanan { get; private set; } = "";

    public string Perihal { get; private set; } = "";

    /// <summary>To whom: the applicant, or the addressee of a letter on paper.</summary>
    public string Tujuan { get; private set; } = "";

    public string Penanda { get; private set; } = "";

    public string Pengolah { get; private set; } = "";

    /// <summary>Remark; of a void the reason.</summary>
    public string Keterangan { get; private set; } = "";

    /// <summary>What the block was kept for; null outside of one.</summary>
    public string? Blok { get; private set; }

    /// <summary>Number, subject and addressee in lower case: what the search looks into.</summary>
    public string Cari { get; private set; } = "";

    public string Oleh { get; private set; } = "";

    public DateTimeOffset Pada { get; private set; }

    /// <summary>When it was used or became void.</summary>
    public DateTimeOffset? SelesaiPada { get; private set; }

    /// <summary>The closing that holds it; the row does not change any more.</summary>
    public int? PenutupanId { get; private set; }

    public int Versi { get; private set; }

    public IReadOnlyList<RiwayatNomor> Riwayat => riwayat;

    /// <summary>What the letter shows of it. A shared series is told from the unit's own of the same name by whose it is.</summary>
    public NomorTerbit Terbit => new(Nomor, PemakaiId == UnitKerjaId ? Deret : $"{UnitKerjaId}:{Deret}", Tahun, Urut, Tanggal);

    public static NomorAgenda Pesan(TempatNomor di, Surat surat, string bagian, string tujuan, string pengolah, Pelaku oleh, DateTimeOffset pada)
    {
        var n = Baru(di, oleh, pada);
        (n.SuratId, n.Bagian, n.Perihal, n.Tujuan, n.Pengolah) = (surat.Id, bagian, Muat(surat.Judul, PanjangPerihal), Muat(tujuan, PanjangTujuan), Muat(pengolah, PanjangOrang));
        n.Catat(oleh, pada, "Pesan", null, StatusNomor.Dipesan, null);
        return n;
    }

    /// <summary>Kept for a letter that will be written on paper.</summary>
    public static NomorAgenda Cadangkan(TempatNomor di, string untuk, Pelaku oleh, DateTimeOffset pada)
    {
        var n = Baru(di, oleh, pada);
        n.Blok = Muat(untuk, PanjangPerihal);
        n.Catat(oleh, pada, "Cadangkan", null, StatusNomor.Cadangan, untuk);
        return n;
    }

    /// <summary>A letter on paper that takes the next number, or one put in between.</summary>
    public static NomorAgenda Tulis(TempatNomor di, IsianAgenda isi, string? alasan, Pelaku oleh, DateTimeOffset pada)
    {
        var n = Baru(di, oleh, pada);
        n.Uraikan(isi);
        n.Catat(oleh, pada, di.Sisipan.Length > 0 ? "Sisipkan" : "Tulis", null, StatusNomor.Terpakai, alasan);
        return n;
    }

    /// <summary>A number that was given before there was an agenda book: by a letter, or by none.</summary>
    internal static NomorAgenda Warisi(TempatNomor di, int? suratId, string perihal, string tujuan, string penanda, DateTimeOffset pada)
    {
        var n = Baru(di, Pelaku.Sistem, pada);
        (n.SuratId, n.Perihal, n.Tujuan, n.Penanda) = (suratId, Muat(perihal, PanjangPerihal), Muat(tujuan, PanjangTujuan), Muat(penanda, PanjangOrang));
        const string Tanpa = "Tidak dipakai surat mana pun sebelum buku agenda ada.";
        if (suratId is null) n.Keterangan = Tanpa;
        n.Catat(Pelaku.Sistem, pada, "Warisi", null, suratId is null ? StatusNomor.Batal : StatusNomor.Terpakai, suratId is null ? Tanpa : null);
        return n;
    }

    /// <summary>A number that cannot be printed because a letter of an older series bears the same.</summary>
    internal static NomorAgenda Lewati(TempatNomor di, DateTimeOffset pada)
    {
        var n = Baru(di, Pelaku.Sistem, pada);
        n.Keterangan = "Dilewati: nomor yang tercetak akan sama dengan nomor dari deret sebelumnya.";
        n.Catat(Pelaku.Sistem, pada, "Lewati", null, StatusNomor.Batal, n.Keterangan);
        return n;
    }

    /// <summary>The letter bears it from now on.</summary>
    /// <param name="penanda">Who signed, as the book names them; the doer when it is not said.</param>
    public Hasil Pakai(Pelaku oleh, DateTimeOffset pada, string? penanda = null)
    {
        if (Status != StatusNomor.Dipesan) return Hasil.Ditolak($"Nomor {Nomor} tidak lagi dipesan untuk surat ini. Muat ulang, lalu mulai lagi.");
        Penanda = Muat(penanda ?? oleh.Nama, PanjangOrang);
        Catat(oleh, pada, "Pakai", Status, StatusNomor.Terpakai, null);
        return Hasil.Baik;
    }

    /// <summary>It stays in the book as void and is never given again.</summary>
    public Hasil Batalkan(Pelaku oleh, string alasan, DateTimeOffset pada)
    {
        if (Status == StatusNomor.Batal) return Hasil.Ditolak($"Nomor {Nomor} sudah batal.");
        if (Status == StatusNomor.Terpakai && SuratId is not null) return Hasil.Ditolak($"Nomor {Nomor} dipakai surat yang sudah terbit. Cabut suratnya; nomornya tetap tercatat.");
        if (PenutupanId is not null) return Hasil.Ditolak("Bulan ini sudah ditutup. Minta lurah atau camat membukanya dahulu.");
        if (string.IsNullOrWhiteSpace(alasan)) return Hasil.Ditolak("Tulis alasan pembatalan; alasan itu tercetak di buku agenda.");
        Keterangan = Muat(alasan.Trim(), PanjangKeterangan);
        Catat(oleh, pada, "Batalkan", Status, StatusNomor.Batal, Keterangan);
        return Hasil.Baik;
    }

    /// <summary>A kept number gets its letter.</summary>
    public Hasil Isi(TempatNomor di, IsianAgenda isi, Pelaku oleh, DateTimeOffset pada)
    {
        if (Status != StatusNomor.Cadangan) return Hasil.Ditolak($"Nomor {Nomor} bukan nomor cadangan yang masih kosong. Muat ulang.");
        if ((di.Deret, di.Tahun, di.Urut) != (Deret, Tahun, Urut)) return Hasil.Ditolak($"Nomor {Urut} milik deret lain. Pilih tanggal dan klasifikasi yang sama dengan bloknya.");
        (Nomor, Tanggal, Klasifikasi, KodeLayanan) = (di.Nomor, di.Tanggal, di.Kelas.Klasifikasi, di.Kelas.KodeLayanan);
        Uraikan(isi);
        Catat(oleh, pada, "Isi", Status, StatusNomor.Terpakai, null);
        return Hasil.Baik;
    }

    static NomorAgenda Baru(TempatNomor di, Pelaku oleh, DateTimeOffset pada) => new()
    {
        UnitKerjaId = di.PemilikId, PemakaiId = di.PemakaiId, Deret = di.Deret, Tahun = di.Tahun, Urut = di.Urut, Sisipan = di.Sisipan, Nomor = di.Nomor, Tanggal = di.Tanggal,
        Klasifikasi = di.Kelas.Klasifikasi, KodeLayanan = di.Kelas.KodeLayanan, Oleh = oleh.Nama, Pada = pada
    };

    void Uraikan(IsianAgenda isi)
    {
        (Perihal, Tujuan) = (Muat(isi.Perihal.Trim(), PanjangPerihal), Muat(isi.Tujuan.Trim(), PanjangTujuan));
        (Penanda, Pengolah, Keterangan) = (Muat(isi.Penanda.Trim(), PanjangOrang), Muat(isi.Pengolah.Trim(), PanjangOrang), Muat(isi.Keterangan.Trim(), PanjangKeterangan));
    }

    void Catat(Pelaku oleh, DateTimeOffset pada, string tindakan, StatusNomor? dari, StatusNomor ke, string? alasan)
    {
        riwayat.Add(RiwayatNomor.Tentang(oleh, pada, tindakan, dari, ke, alasan));
        Status = ke;
        if (ke is StatusNomor.Terpakai or StatusNomor.Batal) SelesaiPada = pada;
        Cari = Muat($"{Nomor} {Perihal} {Tujuan}".Trim().ToLowerInvariant(), 400);
        Versi++;
    }

    static string Muat(string teks, int panjang) => teks.Length > panjang ? teks[..panjang] : teks;
}

/// <summary>A place in a series, and how its number is printed there.</summary>
public sealed record TempatNomor(int PemilikId, int PemakaiId, string Deret, int Tahun, int Urut, string Sisipan, string Nomor, DateOnly Tanggal, KelasNomor Kelas);

/// <summary>By what a letter is sorted into series: archive code, kind of letter, and the letter before the number (B ordinary, T limited, R secret).</summary>
public sealed record KelasNomor(string Klasifikasi, string KodeLayanan, string Sifat = "B");

/// <summary>What an officer writes into the agenda book about a letter on paper.</summary>
public sealed record IsianAgenda(string Perihal, string Tujuan, string Penanda, string Pengolah = "", string Keterangan = "")
{
    /// <summary>What is missing or does not fit, as a sentence; null when it can be written.</summary>
    public string? Salah => this switch
    {
        _ when string.IsNullOrWhiteSpace(Perihal) => "Isi hal surat.",
        _ when string.IsNullOrWhiteSpace(Tujuan) => "Isi tujuan surat atau nama pemohon.",
        _ when string.IsNullOrWhiteSpace(Penanda) => "Isi siapa yang menandatangani.",
        _ when Perihal.Length > NomorAgenda.PanjangPerihal || Tujuan.Length > NomorAgenda.PanjangTujuan => $"Hal paling panjang {NomorAgenda.PanjangPerihal} huruf, tujuan {NomorAgenda.PanjangTujuan} huruf.",
        _ when Penanda.Length > NomorAgenda.PanjangOrang || Pengolah.Length > NomorAgenda.PanjangOrang || Keterangan.Length > NomorAgenda.PanjangKeterangan => $"Nama paling panjang {NomorAgenda.PanjangOrang} huruf, keterangan {NomorAgenda.PanjangKeterangan} huruf.",
        _ => null
    };
}

/// <summary>History of a number.</summary>
public sealed class RiwayatNomor : Riwayat
{
    public int NomorAgendaId { get; private set; }

    internal static RiwayatNomor Tentang(Pelaku pelaku, DateTimeOffset pada, string tindakan, StatusNomor? dari, StatusNomor ke, string? alasan)
    {
        var r = new RiwayatNomor();
        r.Isi(pelaku, pada, tindakan, dari?.ToString(), ke.ToString(), alasan);
        return r;
    }
}
