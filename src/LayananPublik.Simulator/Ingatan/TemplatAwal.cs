using System.Text.Json.Nodes;

namespace LayananPublik.Simulator.Ingatan;

/// <summary>The utility templates an office has approved before it starts.</summary>
static class TemplatAwal
{
    public static IReadOnlyList<Templat> Semua { get; } =
    [
        Teks(1, "pemberitahuan_status", "Halo {{1}}, permohonan *{{2}}* Anda sekarang berstatus *{{3}}*. Balas pesan ini bila ada yang ingin ditanyakan.", "Sari", "PMH-2026-000123", "Diterbitkan"),
        Teks(2, "perbaikan_berkas", "Halo {{1}}, ada berkas permohonan *{{2}}* yang perlu diperbaiki: {{3}}. Balas pesan ini untuk mengirim ulang.", "Sari", "PMH-2026-000123", "foto KTP buram"),
        Tombol(Teks(3, "pengingat_janji", "Halo {{1}}, kami mengingatkan janji Anda pada {{2}} untuk {{3}}. Balas pesan ini bila berhalangan.", "Sari", "24 November 2026 pukul 09.00", "perekaman KTP-el"), "Datang", "Batal", "Ganti jadwal"),
        Tombol(Teks(4, "kabar_aduan", "Halo {{1}}, ada kabar tentang aduan *{{2}}* Anda: {{3}}. Balas pesan ini untuk membacanya.", "Sari", "ADU-2026-000045", "sedang ditangani dinas"), "Lihat kabarnya"),
        Teks(5, "petugas_menjawab", "Halo {{1}}, petugas kami sudah menjawab pertanyaan Anda. Balas pesan ini untuk membacanya.", "Sari"),
        new(TitikAwal + 6, "surat_terbit", "id", "UTILITY", "APPROVED", "POSITIONAL",
            """[{"type":"HEADER","format":"DOCUMENT"},{"type":"BODY","text":"Halo {{1}}, surat *{{2}}* Anda sudah terbit dan kami lampirkan. Keasliannya dapat diperiksa lewat kode QR di surat."}]"""),
        Tombol(Teks(7, "janji_berubah", "Halo {{1}}, ada kabar tentang janji Anda pada {{2}} untuk *{{3}}*. Balas pesan ini untuk membacanya.", "Sari", "24 November 2026 pukul 09.00", "perekaman KTP-el"), "Lihat kabarnya"),
        Teks(8, "kabar_petugas", "Untuk petugas {{1}}: {{2}}. Buka papan aduan di Meja Layanan untuk menanganinya.", "Kecamatan Contoh", "2 aduan baru sampai kepada Anda"),
    ];

    const long TitikAwal = 300000000000000;

    static Templat Teks(int nomor, string nama, string isi, params string[] contoh) =>
        new(TitikAwal + nomor, nama, "id", "UTILITY", "APPROVED", "POSITIONAL", new JsonArray(new JsonObject
        {
            ["type"] = "BODY",
            ["text"] = isi,
            ["example"] = new JsonObject { ["body_text"] = new JsonArray(new JsonArray([.. contoh.Select(c => (JsonNode)c)])) },
        }).ToJsonString());

    static Templat Tombol(Templat templat, params string[] balasan)
    {
        var komponen = JsonNode.Parse(templat.Komponen)!.AsArray();
        komponen.Add((JsonNode)new JsonObject { ["type"] = "BUTTONS", ["buttons"] = new JsonArray([.. balasan.Select(b => (JsonNode)new JsonObject { ["type"] = "QUICK_REPLY", ["text"] = b })]) });
        return templat with { Komponen = komponen.ToJsonString() };
    }
}
