namespace LayananPublik.Penataan.Halaman;

/// <summary>A place among the settings: under which heading, and by which other words somebody looks for it.</summary>
sealed record TempatPengaturan(string Kelompok, string Href, string Judul, string Ikon, string Kata = "")
{
    public const string Templat = "/pengaturan/templat-surat";

    public static readonly IReadOnlyList<TempatPengaturan> Semua =
    [
        new("Kantor", "/pengaturan", "Ringkasan", "checklist", "mulai awal daftar periksa belum lengkap"),
        new("Kantor", "/pengaturan/unit", "Unit kerja", "account_tree", "kelurahan desa dinas instansi organisasi wilayah alamat"),
        new("Kantor", "/pengaturan/batas", "Batas wilayah", "map", "peta kelurahan desa geojson poligon garis rw"),
        new("Kantor", "/pengaturan/titik", "Titik layanan", "storefront", "pos gerai mobil keliling lokasi tempat"),
        new("Kantor", "/pengaturan/jam", "Jam layanan", "schedule", "jam buka tutup kerja libur cuti hari ramadan istirahat kalender"),
        new("Kantor", "/pengaturan/rupa", "Warna dan logo", "palette", "tampilan tema lambang merek gambar"),
        new("Petugas", "/pengaturan/petugas", "Petugas", "badge", "akun pengguna pegawai staf sandi kata sandi password hak peran masuk login"),
        new("Petugas", "/pengaturan/pejabat", "Pejabat", "draw", "camat lurah sekcam nip jabatan penanda tangan plt"),
        new("Petugas", "/pengaturan/susunan", "Susunan tanda tangan", "approval_delegation", "wewenang delegasi persetujuan paraf urutan plh"),
        new("Petugas", "/pengaturan/rt-rw", "RT/RW", "holiday_village", "ketua rt rw pengurus kader"),
        new("Layanan", "/pengaturan/layanan", "Layanan", "list_alt", "syarat formulir isian katalog jenis permohonan"),
        new("Layanan", "/pengaturan/paket", "Paket", "inventory_2", "gabungan layanan bundel peristiwa hidup"),
        new("Layanan", "/pengaturan/pemeriksaan", "Pemeriksaan berkas", "fact_check", "verifikasi dokumen ktp kk periksa alasan tolak"),
        new("WhatsApp", "/pengaturan/nomor", "Nomor WhatsApp", "call", "telepon hp wa meta sambungan token webhook"),
        new("WhatsApp", "/pengaturan/menu", "Menu WhatsApp", "smartphone", "wa pilihan awal tombol daftar bot"),
        new("WhatsApp", "/pengaturan/asisten", "Percakapan warga", "forum", "bot sapaan salam jawaban otomatis asisten pengingat"),
        new("WhatsApp", "/pengaturan/tanya-jawab", "Tanya jawab", "quiz", "faq pertanyaan jawaban"),
        new("WhatsApp", "/pengaturan/uji-asisten", "Uji asisten", "science", "coba tes percobaan simulasi bot"),
        new("WhatsApp", "/pengaturan/templat", "Templat WhatsApp", "sms", "wa template pesan kabar meta persetujuan"),
        new("WhatsApp", "/pengaturan/pemakaian", "Pemakaian", "monitoring", "biaya tarif harga kuota tagihan pesan"),
        new("Surat", "/pengaturan/kop", "Kop surat", "article", "kepala surat letterhead lambang kertas margin"),
        new("Surat", "/pengaturan/penomoran", "Penomoran", "pin", "nomor surat deret agenda klasifikasi"),
        new("Surat", Templat, "Templat surat", "edit_document", "template isi bunyi surat naskah blangko"),
        new("Surat", "/pengaturan/tanda-tangan", "Tanda tangan elektronik", "verified", "tte bsre sertifikat digital kunci"),
        new("Surat", "/pengaturan/penyerahan", "Penyerahan", "outgoing_mail", "serah ambil tautan pin kirim unduh"),
        new("Aduan & Janji", "/pengaturan/aduan", "Aduan", "campaign", "pengaduan laporan keluhan kategori tenggat sla eskalasi publik lapor"),
        new("Aduan & Janji", "/pengaturan/janji", "Janji temu", "event", "jadwal slot booking pesan reservasi kuota"),
        new("Aduan & Janji", "/pengaturan/loket", "Loket antrean", "confirmation_number", "antrian nomor panggil layar counter giliran"),
        new("Sistem", "/pengaturan/kotak-masuk", "Kiriman bermasalah", "mark_email_unread", "gagal galat error webhook masuk rusak"),
        new("Sistem", "/pengaturan/kotak-keluar", "Kotak keluar", "outbox", "gagal kirim antre sakelar henti pesan keluar"),
        new("Sistem", "/pengaturan/berkas", "Berkas tertahan", "shield", "virus karantina pindai antivirus lampiran"),
    ];

    /// <summary>Every word that is asked for begins a word of its name, of its heading or of what else it is called.</summary>
    public bool Cocok(string? cari)
    {
        var semua = Pecah($"{Judul} {Kelompok} {Kata}");
        return Pecah(cari ?? "").All(k => semua.Any(s => s.StartsWith(k, StringComparison.OrdinalIgnoreCase)));
    }

    static string[] Pecah(string teks) => teks.Split([' ', '/', '&', ',', '-'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
