using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LayananPublik.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AduanJanji : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "DiingatkanPada",
                table: "Surat",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NamaTersamar",
                table: "Surat",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PesanKeluarId",
                table: "StatusTertunda",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "MauDikabariSejak",
                table: "Petugas",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NomorKabar",
                table: "Petugas",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "AdaPercobaanLama",
                table: "PesanKeluar",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "TakBerlakuSejak",
                table: "PesanKeluar",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DisegelPada",
                table: "Pesan",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Perihal",
                table: "Pesan",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Segelan",
                table: "Pesan",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TujuanId",
                table: "LangkahTanda",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AduanId",
                table: "CatatanBaca",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Tertutup",
                table: "BeritaTunda",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "AduanUnit",
                columns: table => new
                {
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Isi = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AduanUnit", x => x.UnitKerjaId);
                    table.ForeignKey(
                        name: "FK_AduanUnit_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BatasWilayah",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Nomor = table.Column<int>(type: "int", nullable: false),
                    Berkas = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    Oleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Berlaku = table.Column<bool>(type: "bit", nullable: false),
                    BerakhirPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BatasWilayah", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BatasWilayah_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JadwalLayanan",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    KodeLayanan = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Nama = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    MenitSlot = table.Column<int>(type: "int", nullable: false),
                    Loket = table.Column<int>(type: "int", nullable: false),
                    KapasitasPerLoket = table.Column<int>(type: "int", nullable: false),
                    HariKeDepan = table.Column<int>(type: "int", nullable: false),
                    JedaJam = table.Column<int>(type: "int", nullable: false),
                    BatasUbahJam = table.Column<int>(type: "int", nullable: false),
                    BatasTidakDatang = table.Column<int>(type: "int", nullable: false),
                    TahanMenit = table.Column<int>(type: "int", nullable: false),
                    Minggu = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Aktif = table.Column<bool>(type: "bit", nullable: false),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JadwalLayanan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JadwalLayanan_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KabarEskalasi",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PetugasId = table.Column<int>(type: "int", nullable: false),
                    Tanggal = table.Column<DateOnly>(type: "date", nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Banyak = table.Column<int>(type: "int", nullable: false),
                    Hasil = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    PesanKeluarId = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KabarEskalasi", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KabarEskalasi_PesanKeluar_PesanKeluarId",
                        column: x => x.PesanKeluarId,
                        principalTable: "PesanKeluar",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_KabarEskalasi_Petugas_PetugasId",
                        column: x => x.PetugasId,
                        principalTable: "Petugas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KategoriAduan",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Kode = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    Nama = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    DinasId = table.Column<int>(type: "int", nullable: true),
                    Rahasia = table.Column<bool>(type: "bit", nullable: false),
                    NomorDarurat = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    KataKunci = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Target = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Urutan = table.Column<int>(type: "int", nullable: false),
                    Aktif = table.Column<bool>(type: "bit", nullable: false),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KategoriAduan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KategoriAduan_UnitKerja_DinasId",
                        column: x => x.DinasId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_KategoriAduan_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LoketPanggil",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Nama = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Deret = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Aktif = table.Column<bool>(type: "bit", nullable: false),
                    Keadaan = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    KeadaanSejak = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PetugasId = table.Column<int>(type: "int", nullable: true),
                    NamaPetugas = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Berturut = table.Column<int>(type: "int", nullable: false),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LoketPanggil", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LoketPanggil_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TakaranMenit",
                columns: table => new
                {
                    Kunci = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Menit = table.Column<long>(type: "bigint", nullable: false),
                    Kali = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TakaranMenit", x => new { x.Kunci, x.Menit });
                });

            migrationBuilder.CreateTable(
                name: "TitikAntrean",
                columns: table => new
                {
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Deret = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Aturan = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    SidikLayar = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    SidikKios = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Aktif = table.Column<bool>(type: "bit", nullable: false),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TitikAntrean", x => x.UnitKerjaId);
                    table.ForeignKey(
                        name: "FK_TitikAntrean_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BidangBatas",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    BatasWilayahId = table.Column<int>(type: "int", nullable: false),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Rw = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: true),
                    Nama = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Kode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Barat = table.Column<int>(type: "int", nullable: false),
                    Selatan = table.Column<int>(type: "int", nullable: false),
                    Timur = table.Column<int>(type: "int", nullable: false),
                    Utara = table.Column<int>(type: "int", nullable: false),
                    JumlahTitik = table.Column<int>(type: "int", nullable: false),
                    Hektare = table.Column<double>(type: "float", nullable: false),
                    Isi = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BidangBatas", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BidangBatas_BatasWilayah_BatasWilayahId",
                        column: x => x.BatasWilayahId,
                        principalTable: "BatasWilayah",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_BidangBatas_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RiwayatJadwal",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    JadwalId = table.Column<int>(type: "int", nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PetugasId = table.Column<int>(type: "int", nullable: true),
                    Pelaku = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Tindakan = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Dari = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    Ke = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    Alasan = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiwayatJadwal", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiwayatJadwal_JadwalLayanan_JadwalId",
                        column: x => x.JadwalId,
                        principalTable: "JadwalLayanan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SlotJanji",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    JadwalId = table.Column<int>(type: "int", nullable: false),
                    Tanggal = table.Column<DateOnly>(type: "date", nullable: false),
                    Mulai = table.Column<TimeOnly>(type: "time", nullable: false),
                    Selesai = table.Column<TimeOnly>(type: "time", nullable: false),
                    MulaiPada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SelesaiPada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Kapasitas = table.Column<int>(type: "int", nullable: false),
                    Terisi = table.Column<int>(type: "int", nullable: false),
                    Ditutup = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SlotJanji", x => x.Id);
                    table.CheckConstraint("CK_SlotJanji_Terisi", "[Terisi] >= 0 AND [Terisi] <= [Kapasitas]");
                    table.ForeignKey(
                        name: "FK_SlotJanji_JadwalLayanan_JadwalId",
                        column: x => x.JadwalId,
                        principalTable: "JadwalLayanan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TutupHari",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    JadwalId = table.Column<int>(type: "int", nullable: true),
                    Dari = table.Column<DateOnly>(type: "date", nullable: false),
                    Sampai = table.Column<DateOnly>(type: "date", nullable: false),
                    JamDari = table.Column<TimeOnly>(type: "time", nullable: true),
                    JamSampai = table.Column<TimeOnly>(type: "time", nullable: true),
                    Alasan = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    PetugasId = table.Column<int>(type: "int", nullable: true),
                    Oleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DitarikPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DitarikOleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TutupHari", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TutupHari_JadwalLayanan_JadwalId",
                        column: x => x.JadwalId,
                        principalTable: "JadwalLayanan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TutupHari_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Aduan",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Nomor = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    KodeLacak = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Kanal = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    PercakapanId = table.Column<int>(type: "int", nullable: true),
                    PelaporId = table.Column<int>(type: "int", nullable: true),
                    NamaPelapor = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    KategoriId = table.Column<int>(type: "int", nullable: false),
                    Uraian = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Ringkasan = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    LokasiTeks = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Lintang = table.Column<double>(type: "float", nullable: true),
                    Bujur = table.Column<double>(type: "float", nullable: true),
                    TitikTepat = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Rt = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: true),
                    Rw = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: true),
                    WaktuKejadian = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Anonim = table.Column<bool>(type: "bit", nullable: false),
                    Rahasia = table.Column<bool>(type: "bit", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Berat = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    PetugasId = table.Column<int>(type: "int", nullable: true),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Tanggal = table.Column<DateOnly>(type: "date", nullable: false),
                    DijawabPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DiverifikasiPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DiteruskanPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DitindaklanjutiPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    BerakhirPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    HariSelesai = table.Column<int>(type: "int", nullable: true),
                    IndukId = table.Column<int>(type: "int", nullable: true),
                    DialihkanKe = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: true),
                    NomorLapor = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Terbit = table.Column<bool>(type: "bit", nullable: false),
                    DibukaLagiKali = table.Column<int>(type: "int", nullable: false),
                    DikonfirmasiPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    KabarTerakhirPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Versi = table.Column<int>(type: "int", nullable: false),
                    VerifikasiSejak = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TenggatVerifikasi = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TanggapanSejak = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TenggatTanggapan = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PenyelesaianSejak = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TenggatSelesai = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TenggatKonfirmasi = table.Column<DateTime>(type: "datetime2", nullable: true),
                    JedaSejak = table.Column<DateTime>(type: "datetime2", nullable: true),
                    KembaliKe = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    Jam = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Tenggat = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Tingkat = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    TingkatSejak = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DiperingatkanPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EskalasiPada = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Aduan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Aduan_Aduan_IndukId",
                        column: x => x.IndukId,
                        principalTable: "Aduan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Aduan_KategoriAduan_KategoriId",
                        column: x => x.KategoriId,
                        principalTable: "KategoriAduan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Aduan_Kontak_PelaporId",
                        column: x => x.PelaporId,
                        principalTable: "Kontak",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Aduan_Percakapan_PercakapanId",
                        column: x => x.PercakapanId,
                        principalTable: "Percakapan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Aduan_Petugas_PetugasId",
                        column: x => x.PetugasId,
                        principalTable: "Petugas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Aduan_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Janji",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Kode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    JadwalId = table.Column<int>(type: "int", nullable: false),
                    SlotId = table.Column<int>(type: "int", nullable: false),
                    PercakapanId = table.Column<int>(type: "int", nullable: true),
                    KontakId = table.Column<int>(type: "int", nullable: true),
                    Nama = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    NamaSingkat = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Nik = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Kebutuhan = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    AdaKebutuhan = table.Column<bool>(type: "bit", nullable: false),
                    SidikOrang = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    KunciAktif = table.Column<string>(type: "nvarchar(110)", maxLength: 110, nullable: true),
                    Status = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    HadirPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DiingatkanPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DiingatkanPagiPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DipindahDariId = table.Column<int>(type: "int", nullable: true),
                    TutupHariId = table.Column<int>(type: "int", nullable: true),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Janji", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Janji_JadwalLayanan_JadwalId",
                        column: x => x.JadwalId,
                        principalTable: "JadwalLayanan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Janji_Janji_DipindahDariId",
                        column: x => x.DipindahDariId,
                        principalTable: "Janji",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Janji_Kontak_KontakId",
                        column: x => x.KontakId,
                        principalTable: "Kontak",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Janji_Percakapan_PercakapanId",
                        column: x => x.PercakapanId,
                        principalTable: "Percakapan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Janji_SlotJanji_SlotId",
                        column: x => x.SlotId,
                        principalTable: "SlotJanji",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Janji_TutupHari_TutupHariId",
                        column: x => x.TutupHariId,
                        principalTable: "TutupHari",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Janji_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Disposisi",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    AduanId = table.Column<int>(type: "int", nullable: false),
                    DinasId = table.Column<int>(type: "int", nullable: false),
                    Utama = table.Column<bool>(type: "bit", nullable: false),
                    Pengantar = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    OlehId = table.Column<int>(type: "int", nullable: true),
                    Oleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Tenggat = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DiterimaPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DitanggapiPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SelesaiPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DitarikPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DibukaLagiKali = table.Column<int>(type: "int", nullable: false),
                    IdentitasDibukaPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Disposisi", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Disposisi_Aduan_AduanId",
                        column: x => x.AduanId,
                        principalTable: "Aduan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Disposisi_UnitKerja_DinasId",
                        column: x => x.DinasId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RiwayatAduan",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    AduanId = table.Column<int>(type: "int", nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PetugasId = table.Column<int>(type: "int", nullable: true),
                    Pelaku = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Tindakan = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Dari = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    Ke = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    Alasan = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiwayatAduan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiwayatAduan_Aduan_AduanId",
                        column: x => x.AduanId,
                        principalTable: "Aduan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RiwayatJanji",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    JanjiId = table.Column<int>(type: "int", nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PetugasId = table.Column<int>(type: "int", nullable: true),
                    Pelaku = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Tindakan = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Dari = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    Ke = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    Alasan = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiwayatJanji", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiwayatJanji_Janji_JanjiId",
                        column: x => x.JanjiId,
                        principalTable: "Janji",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Tiket",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Tanggal = table.Column<DateOnly>(type: "date", nullable: false),
                    Deret = table.Column<string>(type: "nvarchar(1)", maxLength: 1, nullable: false),
                    Urut = table.Column<int>(type: "int", nullable: false),
                    Nomor = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    JanjiId = table.Column<int>(type: "int", nullable: true),
                    JanjiPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PercakapanId = table.Column<int>(type: "int", nullable: true),
                    NamaSingkat = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    KodeLayanan = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Keperluan = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    Cara = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Prioritas = table.Column<bool>(type: "bit", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    AmbilPada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    GiliranSejak = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LoketId = table.Column<int>(type: "int", nullable: true),
                    UntukLoketId = table.Column<int>(type: "int", nullable: true),
                    PanggilanKe = table.Column<int>(type: "int", nullable: false),
                    DipanggilPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PanggilPertamaPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    MulaiPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SelesaiPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DitahanPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DikabariDekatPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DikabariGiliranPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Sidik = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Kode = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tiket", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Tiket_Janji_JanjiId",
                        column: x => x.JanjiId,
                        principalTable: "Janji",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tiket_LoketPanggil_LoketId",
                        column: x => x.LoketId,
                        principalTable: "LoketPanggil",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tiket_Percakapan_PercakapanId",
                        column: x => x.PercakapanId,
                        principalTable: "Percakapan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tiket_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TungguSlot",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    JadwalId = table.Column<int>(type: "int", nullable: false),
                    PercakapanId = table.Column<int>(type: "int", nullable: false),
                    Nama = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    NamaSingkat = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Nik = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Kebutuhan = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    KunciAktif = table.Column<string>(type: "nvarchar(110)", maxLength: 110, nullable: true),
                    Dari = table.Column<DateOnly>(type: "date", nullable: false),
                    Sampai = table.Column<DateOnly>(type: "date", nullable: false),
                    JamDari = table.Column<TimeOnly>(type: "time", nullable: true),
                    JamSampai = table.Column<TimeOnly>(type: "time", nullable: true),
                    JanjiId = table.Column<int>(type: "int", nullable: true),
                    Status = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    GiliranSejak = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SlotId = table.Column<int>(type: "int", nullable: true),
                    DitawariPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    BerlakuSampai = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TungguSlot", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TungguSlot_JadwalLayanan_JadwalId",
                        column: x => x.JadwalId,
                        principalTable: "JadwalLayanan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TungguSlot_Janji_JanjiId",
                        column: x => x.JanjiId,
                        principalTable: "Janji",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TungguSlot_Percakapan_PercakapanId",
                        column: x => x.PercakapanId,
                        principalTable: "Percakapan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TungguSlot_SlotJanji_SlotId",
                        column: x => x.SlotId,
                        principalTable: "SlotJanji",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TungguSlot_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LaporanDisposisi",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    DisposisiId = table.Column<int>(type: "int", nullable: false),
                    Jenis = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Teks = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    PetugasId = table.Column<int>(type: "int", nullable: true),
                    Oleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Sekali = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LaporanDisposisi", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LaporanDisposisi_Disposisi_DisposisiId",
                        column: x => x.DisposisiId,
                        principalTable: "Disposisi",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PermintaanIdentitas",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    AduanId = table.Column<int>(type: "int", nullable: false),
                    DisposisiId = table.Column<int>(type: "int", nullable: true),
                    PemintaId = table.Column<int>(type: "int", nullable: true),
                    Peminta = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Alasan = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    DariDinas = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Status = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PemutusId = table.Column<int>(type: "int", nullable: true),
                    Pemutus = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    DiputusPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SampaiPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PermintaanIdentitas", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PermintaanIdentitas_Aduan_AduanId",
                        column: x => x.AduanId,
                        principalTable: "Aduan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PermintaanIdentitas_Disposisi_DisposisiId",
                        column: x => x.DisposisiId,
                        principalTable: "Disposisi",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TautanDisposisi",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    DisposisiId = table.Column<int>(type: "int", nullable: false),
                    Sidik = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PetugasId = table.Column<int>(type: "int", nullable: true),
                    Oleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Sampai = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DicabutPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Dibuka = table.Column<int>(type: "int", nullable: false),
                    TerakhirPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TerakhirOleh = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TautanDisposisi", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TautanDisposisi_Disposisi_DisposisiId",
                        column: x => x.DisposisiId,
                        principalTable: "Disposisi",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RiwayatTiket",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    TiketId = table.Column<int>(type: "int", nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PetugasId = table.Column<int>(type: "int", nullable: true),
                    Pelaku = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Tindakan = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Dari = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    Ke = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    Alasan = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiwayatTiket", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiwayatTiket_Tiket_TiketId",
                        column: x => x.TiketId,
                        principalTable: "Tiket",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RiwayatTunggu",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    TungguId = table.Column<int>(type: "int", nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PetugasId = table.Column<int>(type: "int", nullable: true),
                    Pelaku = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Tindakan = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Dari = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    Ke = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    Alasan = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiwayatTunggu", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiwayatTunggu_TungguSlot_TungguId",
                        column: x => x.TungguId,
                        principalTable: "TungguSlot",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BerkasAduan",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    AduanId = table.Column<int>(type: "int", nullable: false),
                    Golongan = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Nama = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    IsiLemariId = table.Column<int>(type: "int", nullable: false),
                    LampiranId = table.Column<int>(type: "int", nullable: true),
                    LaporanId = table.Column<int>(type: "int", nullable: true),
                    Oleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BerkasAduan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BerkasAduan_Aduan_AduanId",
                        column: x => x.AduanId,
                        principalTable: "Aduan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_BerkasAduan_IsiLemari_IsiLemariId",
                        column: x => x.IsiLemariId,
                        principalTable: "IsiLemari",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BerkasAduan_Lampiran_LampiranId",
                        column: x => x.LampiranId,
                        principalTable: "Lampiran",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BerkasAduan_LaporanDisposisi_LaporanId",
                        column: x => x.LaporanId,
                        principalTable: "LaporanDisposisi",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_StatusTertunda_PesanKeluarId",
                table: "StatusTertunda",
                column: "PesanKeluarId",
                filter: "PesanKeluarId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Aduan_BerakhirPada_PetugasId",
                table: "Aduan",
                columns: new[] { "BerakhirPada", "PetugasId" });

            migrationBuilder.CreateIndex(
                name: "IX_Aduan_EskalasiPada",
                table: "Aduan",
                column: "EskalasiPada");

            migrationBuilder.CreateIndex(
                name: "IX_Aduan_IndukId",
                table: "Aduan",
                column: "IndukId");

            migrationBuilder.CreateIndex(
                name: "IX_Aduan_KategoriId_Lintang",
                table: "Aduan",
                columns: new[] { "KategoriId", "Lintang" });

            migrationBuilder.CreateIndex(
                name: "IX_Aduan_Nomor",
                table: "Aduan",
                column: "Nomor",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Aduan_PelaporId",
                table: "Aduan",
                column: "PelaporId");

            migrationBuilder.CreateIndex(
                name: "IX_Aduan_PercakapanId",
                table: "Aduan",
                column: "PercakapanId");

            migrationBuilder.CreateIndex(
                name: "IX_Aduan_PetugasId",
                table: "Aduan",
                column: "PetugasId");

            migrationBuilder.CreateIndex(
                name: "IX_Aduan_Status_KabarTerakhirPada",
                table: "Aduan",
                columns: new[] { "Status", "KabarTerakhirPada" });

            migrationBuilder.CreateIndex(
                name: "IX_Aduan_Tanggal",
                table: "Aduan",
                column: "Tanggal");

            migrationBuilder.CreateIndex(
                name: "IX_Aduan_Terbit_Tanggal_UnitKerjaId_KategoriId_Status_Rahasia_IndukId_HariSelesai",
                table: "Aduan",
                columns: new[] { "Terbit", "Tanggal", "UnitKerjaId", "KategoriId", "Status", "Rahasia", "IndukId", "HariSelesai" });

            migrationBuilder.CreateIndex(
                name: "IX_Aduan_Terbit_UnitKerjaId_Tanggal",
                table: "Aduan",
                columns: new[] { "Terbit", "UnitKerjaId", "Tanggal" });

            migrationBuilder.CreateIndex(
                name: "IX_Aduan_UnitKerjaId_Status",
                table: "Aduan",
                columns: new[] { "UnitKerjaId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_BatasWilayah_UnitKerjaId_Nomor",
                table: "BatasWilayah",
                columns: new[] { "UnitKerjaId", "Nomor" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BerkasAduan_AduanId",
                table: "BerkasAduan",
                column: "AduanId");

            migrationBuilder.CreateIndex(
                name: "IX_BerkasAduan_IsiLemariId",
                table: "BerkasAduan",
                column: "IsiLemariId");

            migrationBuilder.CreateIndex(
                name: "IX_BerkasAduan_LampiranId",
                table: "BerkasAduan",
                column: "LampiranId");

            migrationBuilder.CreateIndex(
                name: "IX_BerkasAduan_LaporanId",
                table: "BerkasAduan",
                column: "LaporanId");

            migrationBuilder.CreateIndex(
                name: "IX_BidangBatas_BatasWilayahId",
                table: "BidangBatas",
                column: "BatasWilayahId");

            migrationBuilder.CreateIndex(
                name: "IX_BidangBatas_UnitKerjaId",
                table: "BidangBatas",
                column: "UnitKerjaId");

            migrationBuilder.CreateIndex(
                name: "IX_Disposisi_AduanId",
                table: "Disposisi",
                column: "AduanId");

            migrationBuilder.CreateIndex(
                name: "IX_Disposisi_DinasId_Status",
                table: "Disposisi",
                columns: new[] { "DinasId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_JadwalLayanan_KodeLayanan_Aktif",
                table: "JadwalLayanan",
                columns: new[] { "KodeLayanan", "Aktif" });

            migrationBuilder.CreateIndex(
                name: "IX_JadwalLayanan_UnitKerjaId",
                table: "JadwalLayanan",
                column: "UnitKerjaId");

            migrationBuilder.CreateIndex(
                name: "IX_Janji_DipindahDariId",
                table: "Janji",
                column: "DipindahDariId");

            migrationBuilder.CreateIndex(
                name: "IX_Janji_JadwalId",
                table: "Janji",
                column: "JadwalId");

            migrationBuilder.CreateIndex(
                name: "IX_Janji_Kode",
                table: "Janji",
                column: "Kode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Janji_KontakId_Status",
                table: "Janji",
                columns: new[] { "KontakId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Janji_KunciAktif",
                table: "Janji",
                column: "KunciAktif",
                unique: true,
                filter: "[KunciAktif] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Janji_PercakapanId",
                table: "Janji",
                column: "PercakapanId");

            migrationBuilder.CreateIndex(
                name: "IX_Janji_SidikOrang_Status",
                table: "Janji",
                columns: new[] { "SidikOrang", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Janji_SlotId_Status",
                table: "Janji",
                columns: new[] { "SlotId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Janji_TutupHariId",
                table: "Janji",
                column: "TutupHariId");

            migrationBuilder.CreateIndex(
                name: "IX_Janji_UnitKerjaId",
                table: "Janji",
                column: "UnitKerjaId");

            migrationBuilder.CreateIndex(
                name: "IX_KabarEskalasi_PesanKeluarId",
                table: "KabarEskalasi",
                column: "PesanKeluarId");

            migrationBuilder.CreateIndex(
                name: "IX_KabarEskalasi_PetugasId_Tanggal",
                table: "KabarEskalasi",
                columns: new[] { "PetugasId", "Tanggal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_KategoriAduan_DinasId",
                table: "KategoriAduan",
                column: "DinasId");

            migrationBuilder.CreateIndex(
                name: "IX_KategoriAduan_UnitKerjaId_Kode",
                table: "KategoriAduan",
                columns: new[] { "UnitKerjaId", "Kode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LaporanDisposisi_DisposisiId",
                table: "LaporanDisposisi",
                column: "DisposisiId");

            migrationBuilder.CreateIndex(
                name: "IX_LoketPanggil_UnitKerjaId_Nama",
                table: "LoketPanggil",
                columns: new[] { "UnitKerjaId", "Nama" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PermintaanIdentitas_AduanId_Status",
                table: "PermintaanIdentitas",
                columns: new[] { "AduanId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_PermintaanIdentitas_DisposisiId",
                table: "PermintaanIdentitas",
                column: "DisposisiId");

            migrationBuilder.CreateIndex(
                name: "IX_RiwayatAduan_AduanId",
                table: "RiwayatAduan",
                column: "AduanId");

            migrationBuilder.CreateIndex(
                name: "IX_RiwayatAduan_Pada",
                table: "RiwayatAduan",
                column: "Pada");

            migrationBuilder.CreateIndex(
                name: "IX_RiwayatJadwal_JadwalId",
                table: "RiwayatJadwal",
                column: "JadwalId");

            migrationBuilder.CreateIndex(
                name: "IX_RiwayatJadwal_Pada",
                table: "RiwayatJadwal",
                column: "Pada");

            migrationBuilder.CreateIndex(
                name: "IX_RiwayatJanji_JanjiId",
                table: "RiwayatJanji",
                column: "JanjiId");

            migrationBuilder.CreateIndex(
                name: "IX_RiwayatJanji_Pada",
                table: "RiwayatJanji",
                column: "Pada");

            migrationBuilder.CreateIndex(
                name: "IX_RiwayatTiket_Pada",
                table: "RiwayatTiket",
                column: "Pada");

            migrationBuilder.CreateIndex(
                name: "IX_RiwayatTiket_TiketId",
                table: "RiwayatTiket",
                column: "TiketId");

            migrationBuilder.CreateIndex(
                name: "IX_RiwayatTunggu_Pada",
                table: "RiwayatTunggu",
                column: "Pada");

            migrationBuilder.CreateIndex(
                name: "IX_RiwayatTunggu_TungguId",
                table: "RiwayatTunggu",
                column: "TungguId");

            migrationBuilder.CreateIndex(
                name: "IX_SlotJanji_JadwalId_Tanggal_Mulai",
                table: "SlotJanji",
                columns: new[] { "JadwalId", "Tanggal", "Mulai" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SlotJanji_SelesaiPada",
                table: "SlotJanji",
                column: "SelesaiPada");

            migrationBuilder.CreateIndex(
                name: "IX_SlotJanji_Tanggal",
                table: "SlotJanji",
                column: "Tanggal");

            migrationBuilder.CreateIndex(
                name: "IX_TakaranMenit_Menit",
                table: "TakaranMenit",
                column: "Menit");

            migrationBuilder.CreateIndex(
                name: "IX_TautanDisposisi_DisposisiId",
                table: "TautanDisposisi",
                column: "DisposisiId");

            migrationBuilder.CreateIndex(
                name: "IX_TautanDisposisi_Sidik",
                table: "TautanDisposisi",
                column: "Sidik",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tiket_JanjiId",
                table: "Tiket",
                column: "JanjiId",
                unique: true,
                filter: "[JanjiId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tiket_LoketId",
                table: "Tiket",
                column: "LoketId");

            migrationBuilder.CreateIndex(
                name: "IX_Tiket_PercakapanId",
                table: "Tiket",
                column: "PercakapanId");

            migrationBuilder.CreateIndex(
                name: "IX_Tiket_Sidik",
                table: "Tiket",
                column: "Sidik",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tiket_Status_Tanggal",
                table: "Tiket",
                columns: new[] { "Status", "Tanggal" });

            migrationBuilder.CreateIndex(
                name: "IX_Tiket_UnitKerjaId_Tanggal_Nomor",
                table: "Tiket",
                columns: new[] { "UnitKerjaId", "Tanggal", "Nomor" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TitikAntrean_SidikKios",
                table: "TitikAntrean",
                column: "SidikKios",
                unique: true,
                filter: "[SidikKios] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_TitikAntrean_SidikLayar",
                table: "TitikAntrean",
                column: "SidikLayar",
                unique: true,
                filter: "[SidikLayar] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_TungguSlot_JadwalId_Status_GiliranSejak",
                table: "TungguSlot",
                columns: new[] { "JadwalId", "Status", "GiliranSejak" });

            migrationBuilder.CreateIndex(
                name: "IX_TungguSlot_JanjiId",
                table: "TungguSlot",
                column: "JanjiId");

            migrationBuilder.CreateIndex(
                name: "IX_TungguSlot_KunciAktif",
                table: "TungguSlot",
                column: "KunciAktif",
                unique: true,
                filter: "[KunciAktif] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_TungguSlot_PercakapanId",
                table: "TungguSlot",
                column: "PercakapanId");

            migrationBuilder.CreateIndex(
                name: "IX_TungguSlot_SlotId",
                table: "TungguSlot",
                column: "SlotId");

            migrationBuilder.CreateIndex(
                name: "IX_TungguSlot_Status_BerlakuSampai",
                table: "TungguSlot",
                columns: new[] { "Status", "BerlakuSampai" });

            migrationBuilder.CreateIndex(
                name: "IX_TungguSlot_UnitKerjaId",
                table: "TungguSlot",
                column: "UnitKerjaId");

            migrationBuilder.CreateIndex(
                name: "IX_TutupHari_JadwalId",
                table: "TutupHari",
                column: "JadwalId");

            migrationBuilder.CreateIndex(
                name: "IX_TutupHari_UnitKerjaId_Sampai",
                table: "TutupHari",
                columns: new[] { "UnitKerjaId", "Sampai" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AduanUnit");

            migrationBuilder.DropTable(
                name: "BerkasAduan");

            migrationBuilder.DropTable(
                name: "BidangBatas");

            migrationBuilder.DropTable(
                name: "KabarEskalasi");

            migrationBuilder.DropTable(
                name: "PermintaanIdentitas");

            migrationBuilder.DropTable(
                name: "RiwayatAduan");

            migrationBuilder.DropTable(
                name: "RiwayatJadwal");

            migrationBuilder.DropTable(
                name: "RiwayatJanji");

            migrationBuilder.DropTable(
                name: "RiwayatTiket");

            migrationBuilder.DropTable(
                name: "RiwayatTunggu");

            migrationBuilder.DropTable(
                name: "TakaranMenit");

            migrationBuilder.DropTable(
                name: "TautanDisposisi");

            migrationBuilder.DropTable(
                name: "TitikAntrean");

            migrationBuilder.DropTable(
                name: "LaporanDisposisi");

            migrationBuilder.DropTable(
                name: "BatasWilayah");

            migrationBuilder.DropTable(
                name: "Tiket");

            migrationBuilder.DropTable(
                name: "TungguSlot");

            migrationBuilder.DropTable(
                name: "Disposisi");

            migrationBuilder.DropTable(
                name: "LoketPanggil");

            migrationBuilder.DropTable(
                name: "Janji");

            migrationBuilder.DropTable(
                name: "Aduan");

            migrationBuilder.DropTable(
                name: "SlotJanji");

            migrationBuilder.DropTable(
                name: "TutupHari");

            migrationBuilder.DropTable(
                name: "KategoriAduan");

            migrationBuilder.DropTable(
                name: "JadwalLayanan");

            migrationBuilder.DropIndex(
                name: "IX_StatusTertunda_PesanKeluarId",
                table: "StatusTertunda");

            migrationBuilder.DropColumn(
                name: "DiingatkanPada",
                table: "Surat");

            migrationBuilder.DropColumn(
                name: "NamaTersamar",
                table: "Surat");

            migrationBuilder.DropColumn(
                name: "PesanKeluarId",
                table: "StatusTertunda");

            migrationBuilder.DropColumn(
                name: "MauDikabariSejak",
                table: "Petugas");

            migrationBuilder.DropColumn(
                name: "NomorKabar",
                table: "Petugas");

            migrationBuilder.DropColumn(
                name: "AdaPercobaanLama",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "TakBerlakuSejak",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "DisegelPada",
                table: "Pesan");

            migrationBuilder.DropColumn(
                name: "Perihal",
                table: "Pesan");

            migrationBuilder.DropColumn(
                name: "Segelan",
                table: "Pesan");

            migrationBuilder.DropColumn(
                name: "TujuanId",
                table: "LangkahTanda");

            migrationBuilder.DropColumn(
                name: "AduanId",
                table: "CatatanBaca");

            migrationBuilder.DropColumn(
                name: "Tertutup",
                table: "BeritaTunda");
        }
    }
}
