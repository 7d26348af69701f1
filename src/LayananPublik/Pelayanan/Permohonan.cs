using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Pelayanan;

public enum Kanal { WhatsApp, Loket }

/// <summary>An application: who reports, whom it concerns, the documents handed in, and one <see cref="Butir"/> per document to be made. Its state is derived from theirs.</summary>
public sealed class Permohonan : IBerunit
{
    readonly List<Butir> butir = [];
    readonly List<Berkas> berkas = [];

    Permohonan() { }

    public int Id { get; private set; }

    /// <summary>"PMH-2026-000123", given when it is submitted; a draft has none.</summary>
    public string? Nomor { get; private set; }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public Kanal Kanal { get; private set; }

    /// <summary>The bundle it was made under, in its version; null for a single service.</summary>
    public int? PaketId { get; private set; }

    public Paket? Paket { get; private set; }

    public int? PercakapanId { get; private set; }

    public Percakapan? Percakapan { get; private set; }

    /// <summary>Who writes for it; not always the applicant.</summary>
    public int? PelaporId { get; private set; }

    public Kontak? Pelapor { get; private set; }

    /// <summary>Whom it concerns, once known.</summary>
    public int? PemohonId { get; private set; }

    public Warga? Pemohon { get; private set; }

    /// <summary>Applicant's name for lists; the sealed truth is in <see cref="Isian"/>.</summary>
    public string NamaPemohon { get; private set; } = "";

    /// <summary>Number and name in lower case: what the queue's search looks into.</summary>
    public string Cari { get; private set; } = "";

    /// <summary>Answers of the field groups (applicant, RT/RW introduction, purpose).</summary>
    [Tersegel]
    public Isian Isian { get; private set; } = Isian.Kosong;

    public DateTimeOffset Pada { get; private set; }

    public DateTimeOffset? DiajukanPada { get; private set; }

    /// <summary>When the citizen was reminded that this draft waits; once is all.</summary>
    public DateTimeOffset? DiingatkanPada { get; private set; }

    /// <summary>Day of submission in the office's zone, for grouping.</summary>
    public DateOnly? TanggalAju { get; private set; }

    /// <summary>The day on which ages are counted: that of the application; of a draft the day it was begun, by the clock of Jakarta.</summary>
    public DateOnly HariUkur => TanggalAju ?? DateOnly.FromDateTime(Pada.ToOffset(TimeSpan.FromHours(7)).DateTime);

    /// <summary>Opens the public page beside the number; known to whoever handed in, never part of an address.</summary>
    [Tersegel]
    public string? KodeLacak { get; private set; }

    public int Versi { get; private set; }

    public IReadOnlyList<Butir> Butir => butir;

    public IReadOnlyList<Berkas> Berkas => berkas;

    public static Permohonan Mulai(Percakapan percakapan, Layanan layanan, DateTimeOffset pada)
    {
        var p = new Permohonan
        {
            Kanal = Kanal.WhatsApp, UnitKerjaId = percakapan.UnitKerjaId, Percakapan = percakapan, PercakapanId = percakapan.Id, PelaporId = percakapan.KontakId, Pada = pada
        };
        p.TambahButir(layanan);
        return p;
    }

    public static Permohonan DiLoket(int unitKerjaId, Layanan layanan, DateTimeOffset pada)
    {
        var p = new Permohonan { Kanal = Kanal.Loket, UnitKerjaId = unitKerjaId, Pada = pada };
        p.TambahButir(layanan);
        return p;
    }

    public Butir TambahButir(Layanan layanan)
    {
        var b = Pelayanan.Butir.Siapkan(this, layanan);
        butir.Add(b);
        return b;
    }

    /// <summary>A draft becomes a bundle; <see cref="SusunPaket"/> then makes its documents.</summary>
    public void JadikanPaket(Paket paket) => (Paket, PaketId, Versi) = (paket, paket.Id, Versi + 1);

    /// <summary>A document of a bundle; what was handed in already serves it too.</summary>
    internal Butir TambahButir(Layanan layanan, string kunci, string? untuk, bool orangLain)
    {
        var b = TambahButir(layanan);
        b.Tempati(kunci, untuk, orangLain);
        return b;
    }

    /// <summary>A draft's answer says that this document is not made after all.</summary>
    internal void LepasButir(Butir b)
    {
        butir.Remove(b);
        foreach (var k in berkas) k.Lepas(b);
        Versi++;
    }

    /// <summary>Every document that needs a file of a kind has it.</summary>
    internal void KaitkanBerkas()
    {
        foreach (var k in berkas) k.KaitkanKe(butir.Where(b => b.Memerlukan(k.Dok)));
    }

    /// <summary>What was made opens what waited for it; what will never be made ends what waited for it.</summary>
    public LanjutanPaket Lanjutkan(DateTimeOffset pada, Func<Butir, DateTimeOffset?> tenggat)
    {
        List<Butir> dibuka = [], dihentikan = [];
        while (butir.Find(b => b.TakMungkin) is { } b)
        {
            var sebab = b.Pendahulu.Select(x => x.Pendahulu).First(x => x.Status is StatusButir.Ditolak or StatusButir.Dibatalkan);
            if (!b.Batalkan(Pelaku.Sistem, Kepegawaian.Peran.Sistem, $"{SebutButir.Kapital(sebab.Sebutan())} {AlurButir.Sebutan(sebab.Status)}", pada).Berhasil) break;
            dihentikan.Add(b);
        }
        foreach (var b in butir.Where(b => b.Status == StatusButir.Menunggu && !b.Ditunggu.Any()).ToList())
            if (b.Lanjutkan(tenggat(b), pada).Berhasil) dibuka.Add(b);
        return new(dibuka, dihentikan);
    }

    /// <summary>Group fields land here, the service's own on the butir. Refused once every document is decided.</summary>
    public Hasil IsiField(string nama, string? nilai)
    {
        if (butir.Count > 0 && butir.TrueForAll(b => b.IsianTerkunci)) return Hasil.Ditolak("Data sudah dikunci karena permohonan sudah disetujui atau berakhir.");
        Isian = Isian.Dengan(nama, nilai);
        if (nama == "nama") Namai(nilai?.Trim() ?? "");
        Versi++;
        return Hasil.Baik;
    }

    /// <summary>Names the citizen whom it concerns.</summary>
    public void Untuk(Warga warga) => (Pemohon, PemohonId, Versi) = (warga, warga.Id > 0 ? warga.Id : PemohonId, Versi + 1);

    /// <summary>The kelurahan or desa that serves it from now on: its lurah signs.</summary>
    public void Pindahkan(int unitKerjaId)
    {
        UnitKerjaId = unitKerjaId;
        foreach (var b in butir) b.Pindahkan(unitKerjaId);
        Versi++;
    }

    /// <summary>Takes in a document for a requirement. A new one replaces a rejected or hardly readable one of the same kind; several files of one kind may stand beside each other while it is a draft.</summary>
    public Berkas TerimaBerkas(string dok, string nama, Lampiran? lampiran, IsiLemari? isi, DateTimeOffset pada)
    {
        foreach (var lama in berkas.Where(b => b.Dok == dok && (b.Putusan == Putusan.Ditolak || b.MenungguCatatan || b is { Putusan: Putusan.Belum, Mutu: not null }))) lama.Gantikan();
        var baru = Pelayanan.Berkas.Terima(this, dok, nama, lampiran, isi, pada);
        baru.UntukButir(butir.Where(b => b.Memerlukan(dok)));
        berkas.Add(baru);
        Versi++;
        return baru;
    }

    /// <summary>A document from the upload page. The same bytes again are the same document, so that a broken upload may be repeated.</summary>
    public Hasil<Berkas> TerimaUnggahan(SyaratLayanan syarat, IsiLemari isi, DateTimeOffset pada)
    {
        bool Sama(Berkas b) => b.Dok == syarat.Dok && b.IsiLemari?.Sari == isi.Sari;
        if (BerkasSah(syarat.Dok).FirstOrDefault(Sama) is { } ada) return Hasil.Dengan(ada);
        if (berkas.Exists(b => Sama(b) && b.Putusan == Putusan.Ditolak)) return Hasil.Ditolak("Berkas ini sama dengan yang tadi dikembalikan petugas. Foto ulang dokumennya.");
        var baru = TerimaBerkas(syarat.Dok, syarat.Nama, null, isi, pada);
        baru.DariTautan();
        butir[0].Catat(Pelaku.Warga, pada, "Unggah lewat tautan", syarat.Nama);
        return Hasil.Dengan(baru);
    }

    /// <summary>The citizen takes back what was uploaded and nobody has looked at yet.</summary>
    public Hasil HapusUnggahan(int berkasId, DateTimeOffset pada)
    {
        if (berkas.Find(b => b.Id == berkasId && b.LewatTautan) is not { } b || b.Putusan is not (Putusan.Belum or Putusan.Diganti)) return Hasil.Ditolak("Berkas itu tidak dapat dihapus lagi.");
        if (b.Putusan == Putusan.Diganti) return Hasil.Baik;
        b.Gantikan();
        butir[0].Catat(Pelaku.Warga, pada, "Hapus unggahan", b.Nama);
        Versi++;
        return Hasil.Baik;
    }

    /// <summary>The citizen or an officer wants to hand a kind of document in anew: what lies there no longer counts.</summary>
    public void KosongkanBerkas(string dok)
    {
        foreach (var b in berkas.Where(b => b.Dok == dok && b.Putusan != Putusan.Diterima)) b.Gantikan();
        Versi++;
    }

    /// <summary>The one reminder of an unfinished draft.</summary>
    public void Ingatkan(DateTimeOffset pada) => (DiingatkanPada, Versi) = (pada, Versi + 1);

    /// <summary>Puts a document under another requirement, undecided.</summary>
    public Hasil PindahkanBerkas(Berkas b, string dok, string nama)
    {
        if (b.Pindah(dok, nama, butir.Where(x => x.Memerlukan(dok))) is { Berhasil: false } tolak) return tolak;
        Versi++;
        return Hasil.Baik;
    }

    /// <summary>Documents of a kind that count: not replaced, not rejected.</summary>
    public IEnumerable<Berkas> BerkasSah(string dok) => berkas.Where(b => b.Dok == dok && b.Putusan is Putusan.Belum or Putusan.Diterima);

    public Hasil Ajukan(string nomor, DateOnly tanggal, DateTimeOffset pada, Pelaku pelaku, Kepegawaian.Peran oleh, Func<Butir, DateTimeOffset?> tenggat)
    {
        foreach (var b in butir)
            if (b.Ajukan(pelaku, oleh, pada, tenggat(b)) is { Berhasil: false } tolak) return tolak;
        foreach (var b in butir.Where(b => b.Ditunggu.Any()).ToList())
            if (b.Tahan(pada) is { Berhasil: false } tolak) return tolak;
        (Nomor, DiajukanPada, TanggalAju) = (nomor, pada, tanggal);
        PastikanKodeLacak();
        if (butir.Exists(b => b.Layanan.JenisHasil == JenisHasil.Aduan)) Percakapan?.TandaiAduan();
        Namai(NamaPemohon);
        Versi++;
        return Hasil.Baik;
    }

    /// <summary>The code for the public page; those handed in before there were codes get theirs when somebody asks.</summary>
    public string PastikanKodeLacak() => KodeLacak ??= Pelayanan.KodeLacak.Baru();

    // Who speaks for the applicant, and who hears of it.

    /// <summary>Null: the applicant speaks for himself.</summary>
    public Perwakilan? Perwakilan { get; private set; }

    /// <summary>The applicant's own chat, where it is another than the reporter's; set once the applicant has agreed there.</summary>
    public int? PercakapanWargaId { get; private set; }

    public Percakapan? PercakapanWarga { get; private set; }

    public void Wakilkan(Perwakilan? wakil) => (Perwakilan, Versi) = (wakil, Versi + 1);

    /// <summary>The applicant's own chat hears of it from now on; where it was entered without a chat, it becomes the application's.</summary>
    public void SambungkanWarga(Percakapan percakapan)
    {
        if (PercakapanId is null) (Percakapan, PercakapanId, PelaporId) = (percakapan, percakapan.Id, percakapan.KontakId);
        else (PercakapanWarga, PercakapanWargaId) = (percakapan, percakapan.Id);
        Versi++;
    }

    /// <summary>Where news go; nobody for a walk-in without a chat.</summary>
    public IEnumerable<Percakapan> PenerimaKabar => new[] { Perwakilan?.Kabar == TujuanKabar.Warga && PercakapanWarga is not null ? null : Percakapan, Perwakilan?.Kabar is TujuanKabar.Warga or TujuanKabar.Keduanya ? PercakapanWarga : null }.OfType<Percakapan>();

    /// <summary>A requirement that somebody is being asked to confirm by WhatsApp: counts as handed in, is judged once confirmed.</summary>
    public Berkas MintaPengantar(string nama, string catatan, DateTimeOffset pada)
    {
        var b = TerimaBerkas(PermintaanPengantar.Dok, nama, null, null, pada);
        b.TungguCatatan(catatan);
        return b;
    }

    void Namai(string nama) => (NamaPemohon, Cari) = (nama, $"{Nomor} {nama}".Trim().ToLowerInvariant());

    /// <summary>Raised with every change of a part, so that two officers who change the same application clash.</summary>
    internal void Berubah() => Versi++;
}
