using System.Text.Json;
using LayananPublik.Bersama;

namespace LayananPublik.KotakMasuk;

public enum ArahPesan { Masuk, Keluar, Catatan }

public enum Pengirim { Warga, Asisten, Petugas, Sistem }

/// <summary>What a bubble is. <see cref="TakDidukung"/> keeps what we cannot show; nothing a citizen sends is dropped.</summary>
public enum JenisPesan { Teks, Gambar, Dokumen, Suara, Video, Stiker, Lokasi, KartuNama, Pilihan, Tombol, Daftar, Tautan, Templat, Reaksi, Sistem, TakDidukung }

/// <summary>One bubble of a conversation, in or out, or a note that never leaves the office.</summary>
public sealed class Pesan
{
    /// <summary>Meta shows no quotation of what is older.</summary>
    public static readonly TimeSpan UmurKutipan = TimeSpan.FromDays(30);

    /// <summary>What stands in place of a sealed message, wherever messages are read.</summary>
    public const string KataSegel = "Bagian laporan anonim atau rahasia. Isinya ada pada perkaranya, tanpa nama pelapor.";

    Pesan() { }

    public int Id { get; private set; }

    public int PercakapanId { get; private set; }

    public Percakapan Percakapan { get; private set; } = null!;

    public ArahPesan Arah { get; private set; }

    public Pengirim Pengirim { get; private set; }

    public int? PetugasId { get; private set; }

    public string NamaPengirim { get; private set; } = "";

    public JenisPesan Jenis { get; private set; }

    /// <summary>Text or caption.</summary>
    public string Teks { get; private set; } = "";

    /// <summary>Meta's id of the message; null until an outgoing one was accepted. Holds a phone number inside: never log it.</summary>
    public string? Wamid { get; private set; }

    /// <summary>Id of a tapped button or list row.</summary>
    public string? PilihanId { get; private set; }

    /// <summary>What the type needs beyond text, as JSON: place, contact card, offered choices, reason it cannot be shown.</summary>
    public string? Rincian { get; private set; }

    /// <summary>Meta's id of the message this one answers.</summary>
    public string? MembalasWamid { get; private set; }

    /// <summary>Which matter of a feature above it is part of, in that feature's words; the inbox only keeps it.</summary>
    public string? Perihal { get; private set; }

    /// <summary>Since when nobody who reads talks reads it: it is part of a report whose reporter must not be known. A feature above says so; it is never taken back.</summary>
    public DateTimeOffset? DisegelPada { get; private set; }

    /// <summary>What a sealed message holds. Read by the feature it belongs to, for the citizen himself; no query of the desk may read it.</summary>
    [Tersegel]
    public IsiSegel? Segelan { get; private set; }

    /// <summary>By which key an officer's press on "send" is known again; see <see cref="SyaratKirim"/>.</summary>
    public string? KunciKirim { get; private set; }

    public DateTimeOffset WaktuMeta { get; private set; }

    public DateTimeOffset Pada { get; private set; }

    /// <summary>Place in the chat: Meta's time, so that the order in which messages reach us does not matter. Meta counts whole seconds; within its second the arrival counts, which keeps quick talk with the assistant in order.</summary>
    public DateTimeOffset Urut { get; private set; }

    public Lampiran? Lampiran { get; private set; }

    public PesanKeluar? Keluar { get; private set; }

    /// <summary>A message of the citizen.</summary>
    public static Pesan Masuk(Percakapan percakapan, string wamid, JenisPesan jenis, string? teks, DateTimeOffset waktuMeta, DateTimeOffset pada,
        string? pilihanId = null, string? rincian = null, string? membalas = null, string? namaPengirim = null) => new()
        {
            Percakapan = percakapan, Arah = ArahPesan.Masuk, Pengirim = Pengirim.Warga, Jenis = jenis, Wamid = wamid, Teks = teks ?? "",
            WaktuMeta = waktuMeta, Pada = pada, Urut = Tempat(waktuMeta, pada), PilihanId = pilihanId, Rincian = rincian, MembalasWamid = membalas, NamaPengirim = namaPengirim ?? ""
        };

    /// <summary>A message of the office; it leaves when its <see cref="PesanKeluar"/> is sent.</summary>
    internal static Pesan DariKantor(Percakapan percakapan, IsiPesan isi, Pengirim pengirim, string nama, int? petugasId, DateTimeOffset pada, Pesan? membalas = null) => new()
    {
        Percakapan = percakapan, Arah = ArahPesan.Keluar, Pengirim = pengirim, NamaPengirim = nama, PetugasId = petugasId, Jenis = isi.Jenis, Teks = isi.Teks, MembalasWamid = membalas?.Wamid,
        Rincian = isi.Pilihan.Count == 0 ? null : JsonSerializer.Serialize(isi.Pilihan), WaktuMeta = pada, Pada = pada, Urut = pada
    };

    /// <summary>A note among colleagues; it has no outbox row and so can never be sent.</summary>
    public static Pesan Catatan(Percakapan percakapan, string teks, int petugasId, string nama, DateTimeOffset pada) => new()
    {
        Percakapan = percakapan, Arah = ArahPesan.Catatan, Pengirim = Pengirim.Petugas, NamaPengirim = nama, PetugasId = petugasId, Teks = teks, WaktuMeta = pada, Pada = pada, Urut = pada
    };

    /// <summary>Something WhatsApp or the app reports inside the chat: a changed number, an edit, a deletion. Never sent.</summary>
    public static Pesan Pemberitahuan(Percakapan percakapan, string teks, DateTimeOffset pada, string? wamid = null, string? tentangWamid = null, DateTimeOffset? waktuMeta = null, string? rincian = null) => new()
    {
        Percakapan = percakapan, Arah = ArahPesan.Masuk, Pengirim = Pengirim.Sistem, Jenis = JenisPesan.Sistem, Teks = teks, Wamid = wamid, MembalasWamid = tentangWamid, Rincian = rincian,
        WaktuMeta = waktuMeta ?? pada, Pada = pada, Urut = Tempat(waktuMeta ?? pada, pada)
    };

    /// <summary>What the office's people wrote in the WhatsApp app on the same number: out already, so it has no outbox row.</summary>
    public static Pesan Gema(Percakapan percakapan, string wamid, JenisPesan jenis, string teks, DateTimeOffset waktuMeta, DateTimeOffset pada, string? rincian, string? membalas) => new()
    {
        Percakapan = percakapan, Arah = ArahPesan.Keluar, Pengirim = Pengirim.Petugas, NamaPengirim = "Ponsel kantor", Jenis = jenis, Wamid = wamid, Teks = teks, Rincian = rincian, MembalasWamid = membalas,
        WaktuMeta = waktuMeta, Pada = pada, Urut = Tempat(waktuMeta, pada)
    };

    static DateTimeOffset Tempat(DateTimeOffset waktuMeta, DateTimeOffset pada)
    {
        var akhir = waktuMeta + TimeSpan.FromMilliseconds(999);
        return pada < akhir ? pada : akhir;
    }

    /// <summary>It was written by somebody else than this conversation's contact.</summary>
    internal void Pindah(Percakapan ke) => (Percakapan, PercakapanId) = (ke, ke.Id);

    public void Lampirkan(Lampiran lampiran) => Lampiran = lampiran;

    /// <summary>Only what the office says to the citizen gets an outbox row; a note never does.</summary>
    internal void Antrekan(PesanKeluar keluar)
    {
        if (Arah != ArahPesan.Keluar) throw new InvalidOperationException("Only an outgoing message may be queued for sending.");
        Keluar = keluar;
    }

    /// <summary>The same press again will find it.</summary>
    internal void KenaliDengan(string? kunci) => KunciKirim = kunci;

    internal void TerimaWamid(string wamid) => Wamid ??= wamid;

    /// <summary>A true retry gets an id of its own.</summary>
    internal void LupakanWamid() => Wamid = null;

    /// <summary>What was parked stands in the chat where it left, not where it was written.</summary>
    internal void BerangkatPada(DateTimeOffset pada)
    {
        LupakanWamid();
        Urut = pada;
    }

    /// <summary>It belongs to that matter from now on.</summary>
    public void Tentang(string perihal) => Perihal = perihal;

    /// <summary>Its content leaves the columns that talks are read from: whatever reads, finds or quotes a message finds <see cref="KataSegel"/>. What is to be sent stands in the outbox row.</summary>
    internal void Segel(DateTimeOffset pada)
    {
        if (DisegelPada is not null) return;
        DisegelPada = pada;
        Segelan = new(Jenis, Teks) { Rincian = Rincian, PilihanId = PilihanId, NamaBerkas = Lampiran?.NamaBerkas };
        (Teks, Rincian, PilihanId) = (Jenis == JenisPesan.Reaksi ? "" : KataSegel, null, null);
        // These three are treated in ways of their own; what else it was, nobody need know.
        if (Jenis is not (JenisPesan.Templat or JenisPesan.Reaksi or JenisPesan.Sistem)) Jenis = JenisPesan.Teks;
        Lampiran?.LupakanNama();
    }

    internal void Ubah(string teks) => Teks = teks;

    internal void Ubah(IsiPesan isi)
    {
        var rincian = isi.Pilihan.Count == 0 ? null : JsonSerializer.Serialize(isi.Pilihan);
        if (DisegelPada is null) (Jenis, Teks, Rincian) = (isi.Jenis, isi.Teks, rincian);
        else Segelan = new(isi.Jenis, isi.Teks) { Rincian = rincian };
    }

    /// <summary>Null when an answer may quote it; else why not.</summary>
    public string? TakDapatDikutip(DateTimeOffset pada) => this switch
    {
        { DisegelPada: not null } => "Pesan ini bagian laporan anonim atau rahasia, jadi tidak dapat dikutip. Tulis jawabannya tanpa kutipan, atau jawab lewat perkaranya.",
        { Arah: ArahPesan.Catatan } => "Catatan tidak dapat dikutip: warga tidak boleh melihatnya.",
        { Jenis: JenisPesan.Sistem or JenisPesan.Reaksi } => "Kabar ini bukan pesan, jadi tidak dapat dikutip.",
        { Wamid: null } => "Pesan ini belum diterima WhatsApp, jadi belum dapat dikutip. Tunggu sampai bercentang.",
        _ when pada - WaktuMeta > UmurKutipan => "Pesan ini lebih dari 30 hari; WhatsApp tidak lagi menampilkannya sebagai kutipan. Tulis jawabannya tanpa kutipan.",
        _ => null
    };

    /// <summary>Null when an officer may put an emoji on it; else why not.</summary>
    public string? TakDapatDireaksi(DateTimeOffset pada) => this switch
    {
        { DisegelPada: not null } => "Pesan ini bagian laporan anonim atau rahasia, jadi tidak dapat diberi reaksi.",
        { Pengirim: not Pengirim.Warga } => "Reaksi hanya untuk pesan warga.",
        { Jenis: JenisPesan.Sistem or JenisPesan.Reaksi } or { Wamid: null } => "Kabar ini bukan pesan, jadi tidak dapat diberi reaksi.",
        _ when pada - WaktuMeta > UmurKutipan => "Pesan ini terlalu lama untuk diberi reaksi.",
        _ => null
    };

    /// <summary>One line for lists, without line breaks.</summary>
    public string Ringkas() => Ringkas(Jenis, Teks);

    public static string Ringkas(JenisPesan jenisnya, string isi)
    {
        var teks = isi.ReplaceLineEndings(" ").Trim();
        var jenis = jenisnya switch
        {
            JenisPesan.Gambar => "Foto", JenisPesan.Dokumen => "Dokumen", JenisPesan.Suara => "Pesan suara", JenisPesan.Video => "Video", JenisPesan.Stiker => "Stiker",
            JenisPesan.Lokasi => "Lokasi", JenisPesan.KartuNama => "Kartu nama", JenisPesan.Reaksi when teks.Length == 0 => "Reaksi ditarik", JenisPesan.Reaksi => "Reaksi", JenisPesan.TakDidukung => "Pesan yang tidak dapat ditampilkan", _ => ""
        };
        var semua = jenis.Length == 0 ? teks : teks.Length == 0 ? jenis : jenis + " · " + teks;
        return semua.Length > 160 ? semua[..159] + "…" : semua;
    }
}
