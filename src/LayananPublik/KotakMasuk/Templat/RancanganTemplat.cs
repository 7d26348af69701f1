using System.Text.Json;
using System.Text.Json.Nodes;
using LayananPublik.Bersama;

namespace LayananPublik.KotakMasuk;

/// <summary>What is known about a citizen and the request behind a conversation, to fill blanks with.</summary>
public sealed record BahanIsian(string Nama, string Kantor, string? Nomor = null, string? Layanan = null, string? Status = null)
{
    /// <summary>When the request is promised to be done.</summary>
    public DateTimeOffset? Janji { get; init; }

    /// <summary>When an appointment is, in words; <see cref="Tempat"/> is where.</summary>
    public string? Waktu { get; init; }

    public string? Tempat { get; init; }

    /// <summary>What the parked news is about, where it is no request; <see cref="Muatan"/> goes into the quick replies of its template.</summary>
    public KeperluanTemplat? Keperluan { get; init; }

    public IReadOnlyList<string> Muatan { get; init; } = [];

    /// <summary>As in <see cref="BahanPermohonan.Tertutup"/>.</summary>
    public bool Tertutup { get; init; }

    /// <summary>All that can be known, to try a template with.</summary>
    public static BahanIsian Penuh { get; } = new("x", "x", "x", "x", "x") { Waktu = "x", Tempat = "x" };

    public string? Dari(string sumber) => sumber switch
    {
        "nama" => Nama, "kantor" => Kantor, "nomor" => Nomor, "layanan" => Layanan, "status" => Status, "waktu" => Waktu, "tempat" => Tempat, _ => null
    };
}

/// <summary>A quick reply of a draft: its text (at most 25 characters), and what a tap sends back where the sender names nothing better. Null: its own text, which is then read as words.</summary>
public sealed record BalasanRancangan(string Judul, string? Muatan = null);

/// <summary>A built-in utility template: the name looked for by itself, the text to submit, and what fills its blanks, in order.</summary>
public sealed record RancanganTemplat(KeperluanTemplat Keperluan, string Judul, string Dipakai, string Nama, string Badan, IReadOnlyList<string> Contoh, IReadOnlyList<string> Sumber)
{
    public const int BalasanTerbanyak = 3;
    const int JudulTerpanjang = 25;

    /// <summary>In the order in which whoever sends names what a tap means.</summary>
    public IReadOnlyList<BalasanRancangan> Balasan { get; init; } = [];

    public static IReadOnlyList<RancanganTemplat> Semua { get; } =
    [
        new(KeperluanTemplat.MintaBuka, "Minta buka percakapan", "Dikirim sendiri bila ada jawaban petugas yang dititipkan.", "petugas_menjawab",
            "Halo {{1}}, ada jawaban dari {{2}} untuk Anda. Balas pesan ini untuk membacanya.", ["Sari", "Kecamatan Contoh"], ["nama", "kantor"]),
        new(KeperluanTemplat.SuratTerbit, "Surat terbit", "Dikirim sendiri bila surat yang sudah jadi menunggu warga. Templat berkepala dokumen langsung membawa suratnya.", "surat_terbit",
            "Halo {{1}}, surat *{{2}}* Anda sudah terbit. Balas pesan ini untuk menerimanya di percakapan ini.", ["Sari", "Surat Keterangan Tidak Mampu"], ["nama", "layanan", "nomor"]),
        new(KeperluanTemplat.PermohonanDiperbarui, "Permohonan diperbarui", "Dikirim sendiri bila kabar permohonan menunggu warga.", "pemberitahuan_status",
            "Halo {{1}}, permohonan *{{2}}* Anda sekarang berstatus *{{3}}*. Balas pesan ini bila ada yang ingin ditanyakan.", ["Sari", "PMH-2026-000123", "Diterbitkan"], ["nama", "nomor", "status"]),
        new(KeperluanTemplat.TindakLanjut, "Tindak lanjut", "Ditawarkan paling atas saat petugas memilih templat sendiri.", "tindak_lanjut",
            "Halo {{1}}, permohonan *{{2}}* Anda sedang kami tindak lanjuti. Balas pesan ini bila ada keterangan tambahan.", ["Sari", "PMH-2026-000123"], ["nama", "nomor", "layanan"]),
        new(KeperluanTemplat.PengingatJanji, "Pengingat janji temu", "Dikirim sendiri sehari sebelum janji dan pada paginya, bila percakapan sudah tertutup.", "pengingat_janji",
            "Halo {{1}}, kami mengingatkan janji Anda pada {{2}} untuk *{{3}}* di {{4}}. Apakah jadi datang?", ["Sari", "Selasa 24 November pukul 09.00", "Perekaman KTP-el", "Kantor Kecamatan Contoh"], ["nama", "waktu", "layanan", "tempat"])
            { Balasan = [new("Datang"), new("Batal"), new("Ganti jadwal")] },
        new(KeperluanTemplat.JanjiBerubah, "Kabar janji temu", "Dikirim sendiri bila kabar tentang janji temu menunggu warga, misalnya kantor tutup.", "janji_berubah",
            "Halo {{1}}, ada kabar tentang janji Anda pada {{2}} untuk *{{3}}*. Balas pesan ini untuk membacanya.", ["Sari", "Selasa 24 November pukul 09.00", "Perekaman KTP-el"], ["nama", "waktu", "layanan", "tempat"])
            { Balasan = [new("Lihat kabarnya", "STATUS")] },
        new(KeperluanTemplat.AduanDiperbarui, "Kabar aduan", "Dikirim sendiri bila kabar aduan menunggu warga.", "kabar_aduan",
            "Halo {{1}}, ada kabar tentang aduan *{{2}}* Anda: {{3}}. Balas pesan ini untuk membacanya.", ["Sari", "ADU-2026-000045", "sedang ditangani dinas"], ["nama", "nomor", "status"])
            { Balasan = [new("Lihat kabarnya", "STATUS")] },
        new(KeperluanTemplat.KabarPetugas, "Kabar untuk petugas", "Dikirim sendiri, paling banyak sekali sehari, kepada petugas yang meminta dikabari bila aduan naik kepadanya.", "kabar_petugas",
            "Untuk petugas {{1}}: {{2}}. Buka papan aduan di Meja Layanan untuk menanganinya.", ["Kecamatan Contoh", "2 aduan baru naik kepada Anda"], ["kantor", "status"]),
    ];

    public const string Bahasa = "id";

    public static RancanganTemplat Untuk(KeperluanTemplat keperluan) => Semua.Single(r => r.Keperluan == keperluan);

    /// <summary>Meta's components of this draft, with the text as the admin left it.</summary>
    public static string Komponen(string badan, IReadOnlyList<string> contoh, params IReadOnlyList<string> balasan)
    {
        var isi = new JsonObject { ["type"] = "BODY", ["text"] = badan };
        if (contoh.Count > 0) isi["example"] = new JsonObject { ["body_text"] = new JsonArray(new JsonArray([.. contoh.Select(c => (JsonNode)c)])) };
        var semua = new JsonArray(isi);
        if (balasan.Count > 0) semua.Add((JsonNode)new JsonObject { ["type"] = "BUTTONS", ["buttons"] = new JsonArray([.. balasan.Select(b => (JsonNode)new JsonObject { ["type"] = "QUICK_REPLY", ["text"] = b })]) });
        return semua.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>Meta's rules for what is submitted, told before Meta refuses it.</summary>
    public static Hasil Periksa(string nama, string badan, IReadOnlyList<string> contoh, params IReadOnlyList<string> balasan)
    {
        var variabel = BentukTemplat.VariabelDari(badan);
        return (nama, badan) switch
        {
            _ when nama.Length is 0 or > 512 || !nama.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_') => Hasil.Ditolak("Nama templat hanya huruf kecil, angka, dan garis bawah, misalnya surat_terbit."),
            _ when string.IsNullOrWhiteSpace(badan) => Hasil.Ditolak("Tulis isi templatnya dulu."),
            _ when badan.Length > 1024 => Hasil.Ditolak($"Isi templat {badan.Length} huruf; paling panjang 1024."),
            _ when badan.TrimStart().StartsWith("{{", StringComparison.Ordinal) || badan.TrimEnd().EndsWith("}}", StringComparison.Ordinal) => Hasil.Ditolak("Isian {{…}} tidak boleh di awal atau akhir. Tambahkan kata sebelum dan sesudahnya."),
            _ when Berdempetan(badan) => Hasil.Ditolak("Dua isian {{…}} tidak boleh berdempetan. Sisipkan kata di antaranya."),
            _ when !variabel.SequenceEqual(Enumerable.Range(1, variabel.Count).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))) => Hasil.Ditolak("Isian diberi nomor urut mulai {{1}}, tanpa lompat."),
            _ when contoh.Count != variabel.Count || contoh.Any(string.IsNullOrWhiteSpace) => Hasil.Ditolak("Setiap isian {{…}} perlu contoh."),
            _ when balasan.Count > BalasanTerbanyak => Hasil.Ditolak($"Paling banyak {BalasanTerbanyak} tombol balasan."),
            _ when balasan.FirstOrDefault(b => b.Length > JudulTerpanjang) is { } panjang => Hasil.Ditolak($"Tombol \"{panjang}\" {panjang.Length} huruf; paling panjang {JudulTerpanjang}."),
            _ when balasan.Any(b => string.IsNullOrWhiteSpace(b) || b.Contains("{{", StringComparison.Ordinal)) => Hasil.Ditolak("Tulisan tombol tidak boleh kosong atau memuat isian {{…}}."),
            _ when balasan.Distinct(StringComparer.OrdinalIgnoreCase).Count() < balasan.Count => Hasil.Ditolak("Tulisan tiap tombol harus berbeda."),
            _ => Hasil.Baik
        };
    }

    static bool Berdempetan(string badan) => badan.Split("}}").Skip(1).Any(s => s.TrimStart().StartsWith("{{", StringComparison.Ordinal));
}
