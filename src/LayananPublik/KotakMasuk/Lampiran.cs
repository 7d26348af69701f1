using LayananPublik.Bersama;

namespace LayananPublik.KotakMasuk;

/// <summary>How far a file has come. <see cref="DalamPindai"/>: its bytes are sealed here and wait for the virus scanner; <see cref="Gagal"/>: nobody fetches it unless a person asks.</summary>
public enum StatusLampiran { Menunggu, DalamPindai, Tersimpan, Ditolak, Karantina, Kedaluwarsa, Gagal }

/// <summary>The file of a message: fetched from Meta by a retried job (an id lives 7 days, its URL 5 minutes), looked through, then kept in the cabinet.</summary>
public sealed class Lampiran : IBersewa
{
    /// <summary>How long Meta keeps a file, counted from the message: a late delivery leaves less.</summary>
    public static readonly TimeSpan Umur = TimeSpan.FromDays(7);

    /// <summary>A file that has not been fetched so long after its message is an alarm, and later an urgent one.</summary>
    public static readonly TimeSpan Terlambat = TimeSpan.FromHours(24), Mendesak = TimeSpan.FromDays(5);

    Lampiran() { }

    public int Id { get; private set; }

    public int PesanId { get; private set; }

    public Pesan Pesan { get; private set; } = null!;

    /// <summary>Meta's media id; null for files that officers attach.</summary>
    public string? MediaId { get; private set; }

    /// <summary>Name as sent, cleaned of path characters; shown, never trusted.</summary>
    public string NamaBerkas { get; private set; } = "";

    public string MimeDinyatakan { get; private set; } = "";

    /// <summary>SHA-256 that the message announced, 64 hex digits.</summary>
    public string? SariDinyatakan { get; private set; }

    /// <summary>Until when Meta keeps it; null for files that did not come from there.</summary>
    public DateTimeOffset? BatasPada { get; private set; }

    public StatusLampiran Status { get; private set; }

    /// <summary>What people see and send on: the bytes without place and device.</summary>
    public int? IsiLemariId { get; private set; }

    public IsiLemari? IsiLemari { get; private set; }

    /// <summary>The bytes as they were sent. No page and no endpoint shows them.</summary>
    public int? AsliId { get; private set; }

    public IsiLemari? Asli { get; private set; }

    /// <summary>What the virus scanner called it.</summary>
    public string? NamaVirus { get; private set; }

    /// <summary>The admin let it out of quarantine: it is not scanned again.</summary>
    public bool Dilepas { get; private set; }

    public int Percobaan { get; private set; }

    public DateTimeOffset BerikutPada { get; private set; }

    public string? PemilikSewa { get; private set; }

    public DateTimeOffset? SewaSampai { get; private set; }

    /// <summary>Why it was refused or could not be fetched, in Indonesian.</summary>
    public string? Galat { get; private set; }

    public DateTimeOffset Pada { get; private set; }

    /// <summary>Its state is not the last one yet.</summary>
    public bool Ditunggu => Status is StatusLampiran.Menunggu or StatusLampiran.DalamPindai;

    public static Lampiran DariMeta(Pesan pesan, string mediaId, string? namaBerkas, string? mime, DateTimeOffset pada, string? sari = null)
    {
        var l = new Lampiran
        {
            Pesan = pesan, MediaId = mediaId, NamaBerkas = Rapikan(namaBerkas), MimeDinyatakan = mime ?? "", SariDinyatakan = sari, BatasPada = pesan.WaktuMeta + Umur, Pada = pada, BerikutPada = pada
        };
        pesan.Lampirkan(l);
        return l;
    }

    /// <summary>WhatsApp told of a file that it could not hand over.</summary>
    public static Lampiran TakSampai(Pesan pesan, string? namaBerkas, string? mime, string sebab, DateTimeOffset pada)
    {
        var l = new Lampiran { Pesan = pesan, NamaBerkas = Rapikan(namaBerkas), MimeDinyatakan = mime ?? "", Status = StatusLampiran.Ditolak, Galat = sebab, Pada = pada, BerikutPada = pada };
        pesan.Lampirkan(l);
        return l;
    }

    /// <summary>A file the office sends; it is in the cabinet already.</summary>
    public static Lampiran DariKantor(Pesan pesan, IsiLemari isi, string namaBerkas, DateTimeOffset pada)
    {
        var l = new Lampiran { Pesan = pesan, NamaBerkas = Rapikan(namaBerkas), MimeDinyatakan = isi.Mime, IsiLemari = isi, IsiLemariId = isi.Id, Status = StatusLampiran.Tersimpan, Pada = pada, BerikutPada = pada };
        pesan.Lampirkan(l);
        return l;
    }

    public void Tersimpan(IsiLemari asli, IsiLemari salinan)
    {
        (Asli, IsiLemari) = (asli, salinan);
        Jadi(StatusLampiran.Tersimpan, null);
    }

    public void Tolak(string sebab) => Jadi(StatusLampiran.Ditolak, sebab);

    /// <summary>The bytes are safe here, the scanner's verdict is still out: asked again with growing pauses, and never fetched again.</summary>
    public void TungguPindai(IsiLemari asli, string? galat, DateTimeOffset pada)
    {
        Percobaan = Status == StatusLampiran.DalamPindai ? Percobaan + 1 : 1;
        Asli = asli;
        Jadi(StatusLampiran.DalamPindai, galat);
        BerikutPada = pada + Jeda(paling: 120);
    }

    public void Karantinakan(IsiLemari asli, string namaVirus, string sebab)
    {
        (Asli, NamaVirus) = (asli, namaVirus.Length > 200 ? namaVirus[..200] : namaVirus);
        Jadi(StatusLampiran.Karantina, sebab);
    }

    /// <summary>Tries again with growing pauses until Meta has let go of it.</summary>
    public void TakTerambil(string galat, DateTimeOffset pada)
    {
        Percobaan++;
        var batas = BatasPada ?? Pada + Umur;
        Jadi(pada >= batas ? StatusLampiran.Kedaluwarsa : StatusLampiran.Menunggu, galat);
        BerikutPada = pada + Jeda(paling: 3600);
        // One last try at the very end.
        if (Status == StatusLampiran.Menunggu && BerikutPada > batas) BerikutPada = batas;
    }

    /// <summary>Not fetched, and not tried again by itself.</summary>
    public void Batalkan(string sebab) => Jadi(StatusLampiran.Gagal, sebab);

    /// <summary>A person asks for one more try.</summary>
    public Hasil AmbilUlang(DateTimeOffset pada)
    {
        if (MediaId is null || Status is not (StatusLampiran.Gagal or StatusLampiran.Kedaluwarsa)) return Hasil.Ditolak("Berkas ini tidak dapat diambil ulang. Minta warga mengirimnya lagi.");
        // Not the first try any more: the day's limit is not asked again.
        (Percobaan, BerikutPada) = (1, pada);
        Jadi(StatusLampiran.Menunggu, null);
        return Hasil.Baik;
    }

    /// <summary>Out of quarantine, on the admin's word.</summary>
    public Hasil Lepaskan(DateTimeOffset pada)
    {
        if (Status is not (StatusLampiran.Karantina or StatusLampiran.DalamPindai) || AsliId is null) return Hasil.Ditolak("Berkas ini tidak sedang ditahan. Muat ulang.");
        (Dilepas, BerikutPada) = (true, pada);
        Jadi(StatusLampiran.DalamPindai, null);
        return Hasil.Baik;
    }

    /// <summary>Looked at by the scanner, or fetched, at once instead of after the pause.</summary>
    public Hasil Segerakan(DateTimeOffset pada)
    {
        if (!Ditunggu) return AmbilUlang(pada);
        BerikutPada = pada;
        return Hasil.Baik;
    }

    /// <summary>The bytes are gone for good; the bubble says why.</summary>
    public Hasil Hapus(string sebab)
    {
        if (Status != StatusLampiran.Karantina) return Hasil.Ditolak("Hanya berkas yang dikarantina yang dapat dihapus.");
        (Asli, AsliId) = (null, null);
        Jadi(StatusLampiran.Ditolak, sebab);
        return Hasil.Baik;
    }

    /// <summary>Its message was sealed; the ending stays, the gate looks at it.</summary>
    internal void LupakanNama() => NamaBerkas = NamaBerkas.Length == 0 ? "" : "berkas" + Path.GetExtension(NamaBerkas);

    void Jadi(StatusLampiran status, string? galat) => (Status, Galat, PemilikSewa, SewaSampai) = (status, galat, null, null);

    TimeSpan Jeda(int paling) => TimeSpan.FromSeconds(Math.Min(paling, 2 * Math.Pow(2, Math.Min(Percobaan, 20))));

    static string Rapikan(string? nama)
    {
        var bersih = new string([.. (nama ?? "").Where(c => !char.IsControl(c) && c is not ('/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|'))]).Trim(' ', '.');
        return bersih.Length > 120 ? bersih[^120..] : bersih;
    }
}
