using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;

namespace LayananPublik.Pelayanan;

/// <summary>One document of an application: its state, officer, deadline and letters. States and who may change them: <see cref="AlurButir"/>.</summary>
public sealed partial class Butir : IBerunit
{
    /// <summary>What the applicant's own card says; it says nothing of somebody else.</summary>
    internal static readonly IReadOnlyList<string> Pribadi = ["nik", "nama", "tempat_lahir", "tanggal_lahir", "jenis_kelamin", "agama", "status_kawin", "pekerjaan"];

    readonly List<RiwayatButir> riwayat = [];
    readonly List<PendahuluButir> pendahulu = [];

    Butir() { }

    public int Id { get; private set; }

    public int PermohonanId { get; private set; }

    public Permohonan Permohonan { get; private set; } = null!;

    public int LayananId { get; private set; }

    public Layanan Layanan { get; private set; } = null!;

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    /// <summary>Which document of its bundle it is ("kk", "ktp-2"); null outside of one.</summary>
    public string? Kunci { get; private set; }

    /// <summary>For whom, in a bundle: "bayi", or a person's name.</summary>
    [Tersegel]
    public string? Untuk { get; private set; }

    /// <summary>The card is made for somebody else than the applicant.</summary>
    public bool OrangLain { get; private set; }

    /// <summary>Documents of the same application that must be made before this one.</summary>
    public IReadOnlyList<PendahuluButir> Pendahulu => pendahulu;

    public StatusButir Status { get; private set; }

    /// <summary>The officer who works on it.</summary>
    public int? PetugasId { get; private set; }

    public Petugas? Petugas { get; private set; }

    /// <summary>Promised end; moved on by the working time in which the citizen had the ball.</summary>
    public DateTimeOffset? Tenggat { get; private set; }

    /// <summary>What the citizen was promised anew after <see cref="Tenggat"/> had passed; the office still counts from the first.</summary>
    public DateTimeOffset? JanjiBaru { get; private set; }

    /// <summary>When the citizen was told that the promise was broken; he is told once.</summary>
    public DateTimeOffset? TerlambatPada { get; private set; }

    /// <summary>Since when the citizen has the ball; null while the office has it.</summary>
    public DateTimeOffset? JedaSejak { get; private set; }

    /// <summary>Answers of the service's own fields.</summary>
    [Tersegel]
    public Isian Isian { get; private set; } = Isian.Kosong;

    public DateTimeOffset? DiajukanPada { get; private set; }

    public DateTimeOffset? BerakhirPada { get; private set; }

    public int Versi { get; private set; }

    /// <summary>The version that is not in the dashboard's figures yet; null once it is. A draft is never counted.</summary>
    public int? BelumDiukur { get; private set; }

    public IReadOnlyList<RiwayatButir> Riwayat => riwayat;

    internal static Butir Siapkan(Permohonan permohonan, Layanan layanan) => new()
    {
        Permohonan = permohonan, Layanan = layanan, LayananId = layanan.Id, UnitKerjaId = permohonan.UnitKerjaId
    };

    /// <summary>Data can no longer be changed: a decision stands on them.</summary>
    public bool IsianTerkunci => Status is not (StatusButir.Draf or StatusButir.Diajukan or StatusButir.Diverifikasi or StatusButir.Dikembalikan or StatusButir.Menunggu);

    /// <summary>The answers of the groups and of the service together.</summary>
    public IReadOnlyDictionary<string, string> SemuaIsian => (OrangLain ? Permohonan.Isian.Nilai.RemoveRange(Pribadi) : Permohonan.Isian.Nilai).SetItems(Isian.Nilai);

    public bool Memerlukan(string dok) => this.Syarat().Any(s => s.Dok == dok);

    /// <summary>It waits for something that will never be made.</summary>
    public bool TakMungkin => Status is StatusButir.Menunggu or StatusButir.Dikembalikan && pendahulu.Exists(x => x.Pendahulu.Status is StatusButir.Ditolak or StatusButir.Dibatalkan);

    /// <summary>What it still waits for.</summary>
    public IEnumerable<Butir> Ditunggu => pendahulu.Select(x => x.Pendahulu).Where(x => !AlurButir.Jadi(x.Status));

    public Hasil IsiField(string nama, string? nilai)
    {
        if (IsianTerkunci) return Hasil.Ditolak("Data sudah dikunci karena permohonan sudah disetujui atau berakhir.");
        Isian = Isian.Dengan(nama, nilai);
        Berubah();
        return Hasil.Baik;
    }

    internal Hasil Ajukan(Pelaku pelaku, Peran oleh, DateTimeOffset pada, DateTimeOffset? tenggat)
    {
        if (Tempuh(Tindakan.Ajukan, pelaku, oleh, pada, null) is { Berhasil: false } tolak) return tolak;
        (DiajukanPada, Tenggat) = (pada, tenggat);
        return Hasil.Baik;
    }

    public Hasil Ambil(PetugasAktif petugas, DateTimeOffset pada)
    {
        if (Tempuh(Tindakan.Ambil, petugas.Pelaku, petugas.Peran, pada, null) is { Berhasil: false } tolak) return tolak;
        PetugasId = petugas.Id;
        return Hasil.Baik;
    }

    /// <summary>Another officer goes on with what a colleague has begun; the state stays.</summary>
    public Hasil AmbilAlih(PetugasAktif petugas, DateTimeOffset pada)
    {
        if (Status != StatusButir.Diverifikasi) return Hasil.Ditolak($"Tidak dapat diambil alih: permohonan ini berstatus {AlurButir.Sebutan(Status)}.");
        if (!petugas.Boleh(Izin.PeriksaPermohonan)) return Hasil.Ditolak("Peran Anda tidak berwenang untuk tindakan ini.");
        if (PetugasId == petugas.Id) return Hasil.Baik;
        PetugasId = petugas.Id;
        Catat(petugas.Pelaku, pada, "Ambil alih", null);
        Berubah();
        return Hasil.Baik;
    }

    /// <summary>Back to the citizen; the clock stands still until the documents come.</summary>
    public Hasil Kembalikan(PetugasAktif petugas, string alasan, DateTimeOffset pada)
    {
        if (string.IsNullOrWhiteSpace(alasan)) return Hasil.Ditolak("Tulis alasan pengembalian agar warga tahu apa yang harus diperbaiki.");
        if (Tempuh(Tindakan.Kembalikan, petugas.Pelaku, petugas.Peran, pada, alasan) is { Berhasil: false } tolak) return tolak;
        JedaSejak = pada;
        return Hasil.Baik;
    }

    /// <summary>The citizen has sent what was asked for; <paramref name="tenggat"/> is the deadline moved on by the pause.</summary>
    public Hasil Lengkapi(Pelaku pelaku, Peran oleh, DateTimeOffset pada, DateTimeOffset? tenggat)
    {
        if (Tempuh(Tindakan.Lengkapi, pelaku, oleh, pada, null) is { Berhasil: false } tolak) return tolak;
        (JedaSejak, Tenggat) = (null, tenggat);
        return Ditunggu.Any() ? Tahan(pada) : Hasil.Baik;
    }

    public Hasil Setujui(PetugasAktif petugas, DateTimeOffset pada)
    {
        if (Layanan.JenisHasil is JenisHasil.SuratKantor or JenisHasil.TeruskanDukcapil && SyaratBelumDiterima().FirstOrDefault() is { } kurang)
            return Hasil.Ditolak($"Belum dapat disetujui: {kurang.Nama} belum diterima.");
        return Tempuh(Tindakan.Setujui, petugas.Pelaku, petugas.Peran, pada, null);
    }

    /// <summary>Documents that stand in the way of an approval: one not yet judged, or a required one of which none was accepted.</summary>
    public IEnumerable<SyaratLayanan> SyaratBelumDiterima() => this.Syarat().Where(s =>
        Permohonan.Berkas.Any(b => b.Dok == s.Dok && b.Putusan == Putusan.Belum)
        || s.Perlu(SemuaIsian, Permohonan.HariUkur) == Kepastian.Ya && !Permohonan.Berkas.Any(b => b.Dok == s.Dok && b.Putusan == Putusan.Diterima));

    /// <summary>In the name of the office whose letter it is: who acts for it may have another role.</summary>
    public Hasil KembalikanKeMeja(Pelaku oleh, Peran jabatan, string alasan, DateTimeOffset pada) => string.IsNullOrWhiteSpace(alasan)
        ? Hasil.Ditolak("Tulis alasan pengembalian agar petugas tahu apa yang harus diperbaiki.")
        : Tempuh(Tindakan.KembalikanKeMeja, oleh, jabatan, pada, alasan);

    /// <summary>Its letter was revoked and a corrected one shall take its place: back to the desk, with a deadline of its own.</summary>
    public Hasil BukaLagi(PetugasAktif penandatangan, string alasan, DateTimeOffset? tenggat, DateTimeOffset pada)
    {
        if (Tempuh(Tindakan.BukaLagi, penandatangan.Pelaku, penandatangan.Peran, pada, alasan) is { Berhasil: false } tolak) return tolak;
        (Tenggat, BerakhirPada, TerlambatPada, JanjiBaru) = (tenggat, null, null, null);
        return Hasil.Baik;
    }

    public Hasil Terbitkan(Pelaku oleh, Peran jabatan, string nomorSurat, DateTimeOffset pada) => Tempuh(Tindakan.Terbitkan, oleh, jabatan, pada, nomorSurat);

    public Hasil Teruskan(PetugasAktif petugas, string keterangan, DateTimeOffset pada) => Tempuh(Tindakan.Teruskan, petugas.Pelaku, petugas.Peran, pada, keterangan);

    public Hasil TerimaHasil(PetugasAktif petugas, string keterangan, DateTimeOffset pada) => Tempuh(Tindakan.TerimaHasil, petugas.Pelaku, petugas.Peran, pada, keterangan);

    public Hasil Serahkan(Pelaku pelaku, Peran oleh, string cara, DateTimeOffset pada) => Tempuh(Tindakan.Serahkan, pelaku, oleh, pada, cara);

    public Hasil Tuntaskan(PetugasAktif petugas, string keterangan, DateTimeOffset pada) => Tempuh(Tindakan.Tuntaskan, petugas.Pelaku, petugas.Peran, pada, keterangan);

    public Hasil Tolak(PetugasAktif petugas, string alasan, DateTimeOffset pada) => string.IsNullOrWhiteSpace(alasan)
        ? Hasil.Ditolak("Tulis alasan penolakan; warga akan membacanya.")
        : Tempuh(Tindakan.Tolak, petugas.Pelaku, petugas.Peran, pada, alasan);

    /// <summary>The promise is broken while the office has the ball: told once, with a new promise where one can be made.</summary>
    public Hasil AkuiTerlambat(DateTimeOffset? janji, DateTimeOffset pada)
    {
        if (TerlambatPada is not null || JedaSejak is not null || !(Tenggat < pada) || !AlurButir.Dikerjakan(Status)) return Hasil.Ditolak("Permohonan ini tidak lewat tenggat.");
        (TerlambatPada, JanjiBaru) = (pada, janji);
        Catat(Pelaku.Sistem, pada, "Lewat tenggat", janji is null ? "Warga diberi tahu." : "Warga diberi tahu, dengan janji baru.");
        Berubah();
        return Hasil.Baik;
    }

    /// <summary>A verdict on a document or a changed answer, for the history; the state stays.</summary>
    internal void Catat(Pelaku pelaku, DateTimeOffset pada, string tindakan, string? keterangan) =>
        riwayat.Add(RiwayatButir.Catatan(pelaku, pada, tindakan, Status, keterangan));

    public Hasil Batalkan(Pelaku pelaku, Peran oleh, string alasan, DateTimeOffset pada) => Tempuh(Tindakan.Batalkan, pelaku, oleh, pada, alasan);

    /// <summary>Its place in a bundle; while it is a draft.</summary>
    internal void Tempati(string kunci, string? untuk, bool orangLain) => (Kunci, Untuk, OrangLain, Versi) = (kunci, untuk, orangLain, Versi + 1);

    internal void Sesudah(IReadOnlyList<Butir> lain)
    {
        pendahulu.RemoveAll(x => !lain.Contains(x.Pendahulu));
        pendahulu.AddRange(lain.Where(l => pendahulu.TrueForAll(x => x.Pendahulu != l)).ToList().Select(l => PendahuluButir.Antara(this, l)));
    }

    /// <summary>Submitted, but others must be made first: nobody can work on it, and its time does not run.</summary>
    internal Hasil Tahan(DateTimeOffset pada)
    {
        if (Tempuh(Tindakan.Tahan, Pelaku.Sistem, Peran.Sistem, pada, $"Menunggu {this.SebutDitunggu()}") is { Berhasil: false } tolak) return tolak;
        Tenggat = null;
        return Hasil.Baik;
    }

    /// <summary>What it waited for is made: its time begins.</summary>
    internal Hasil Lanjutkan(DateTimeOffset? tenggat, DateTimeOffset pada)
    {
        if (Tempuh(Tindakan.Lanjutkan, Pelaku.Sistem, Peran.Sistem, pada, null) is { Berhasil: false } tolak) return tolak;
        Tenggat = tenggat;
        return Hasil.Baik;
    }

    internal void Pindahkan(int unitKerjaId)
    {
        UnitKerjaId = unitKerjaId;
        Versi++;
        MintaUkur();
    }

    Hasil Tempuh(Tindakan lewat, Pelaku pelaku, Peran oleh, DateTimeOffset pada, string? alasan)
    {
        var ke = AlurButir.Tempuh(Status, lewat, oleh, Layanan.JenisHasil);
        if (!ke.Berhasil) return ke.TanpaNilai;
        riwayat.Add(RiwayatButir.Tentang(pelaku, pada, lewat, Status, ke.Nilai, alasan));
        Status = ke.Nilai;
        if (AlurButir.Berakhir(Status)) (BerakhirPada, JedaSejak) = (pada, null);
        Berubah();
        return Hasil.Baik;
    }

    void Berubah()
    {
        Versi++;
        MintaUkur();
        Permohonan.Berubah();
    }

    void MintaUkur()
    {
        if (Status != StatusButir.Draf) BelumDiukur = Versi;
    }
}

/// <summary>History of a document: every step from draft to done.</summary>
public sealed class RiwayatButir : Riwayat
{
    public int ButirId { get; private set; }

    internal static RiwayatButir Tentang(Pelaku pelaku, DateTimeOffset pada, Tindakan lewat, StatusButir dari, StatusButir ke, string? alasan)
    {
        var r = new RiwayatButir();
        r.Isi(pelaku, pada, lewat.ToString(), dari.ToString(), ke.ToString(), alasan);
        return r;
    }

    internal static RiwayatButir Catatan(Pelaku pelaku, DateTimeOffset pada, string tindakan, StatusButir status, string? keterangan)
    {
        var r = new RiwayatButir();
        r.Isi(pelaku, pada, tindakan, status.ToString(), status.ToString(), keterangan);
        return r;
    }
}
