using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LayananPublik.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Awal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CatatanBaca",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PetugasId = table.Column<int>(type: "int", nullable: false),
                    IsiLemariId = table.Column<int>(type: "int", nullable: false),
                    PermohonanId = table.Column<int>(type: "int", nullable: true),
                    PesanId = table.Column<int>(type: "int", nullable: true),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CatatanBaca", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IsiLemari",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Sari = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Ukuran = table.Column<long>(type: "bigint", nullable: false),
                    Mime = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    KunciId = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IsiLemari", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Kabar",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Topik = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kabar", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KirimanMasuk",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Sari = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Isi = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Percobaan = table.Column<int>(type: "int", nullable: false),
                    BerikutPada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PemilikSewa = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    SewaSampai = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Galat = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KirimanMasuk", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Kontak",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    NamaProfil = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Cari = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kontak", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Penghitung",
                columns: table => new
                {
                    Kunci = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Nilai = table.Column<int>(type: "int", nullable: false),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Penghitung", x => x.Kunci);
                });

            migrationBuilder.CreateTable(
                name: "RiwayatKantor",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Objek = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ObjekId = table.Column<int>(type: "int", nullable: false),
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
                    table.PrimaryKey("PK_RiwayatKantor", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StatusTertunda",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Wamid = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    WaktuMeta = table.Column<DateTime>(type: "datetime2", nullable: false),
                    KodeGalat = table.Column<int>(type: "int", nullable: true),
                    Galat = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatusTertunda", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TautanMulai",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Sari = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Sampai = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TautanMulai", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "UnitKerja",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    IndukId = table.Column<int>(type: "int", nullable: true),
                    Jenis = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Nama = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Jalur = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    KodeWilayah = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Singkatan = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ZonaWaktu = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PolaNomor = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Kop = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    LambangSari = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    TempatSurat = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Alamat = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Aktif = table.Column<bool>(type: "bit", nullable: false),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitKerja", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnitKerja_UnitKerja_IndukId",
                        column: x => x.IndukId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PembaruanMasuk",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    KirimanMasukId = table.Column<long>(type: "bigint", nullable: false),
                    Kunci = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false),
                    Jenis = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Urutan = table.Column<int>(type: "int", nullable: false),
                    PhoneNumberId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Jalur = table.Column<string>(type: "nvarchar(320)", maxLength: 320, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Percobaan = table.Column<int>(type: "int", nullable: false),
                    BerikutPada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PemilikSewa = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    SewaSampai = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Galat = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PembaruanMasuk", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PembaruanMasuk_KirimanMasuk_KirimanMasukId",
                        column: x => x.KirimanMasukId,
                        principalTable: "KirimanMasuk",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AliasKontak",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    KontakId = table.Column<int>(type: "int", nullable: false),
                    Jenis = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Nilai = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AliasKontak", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AliasKontak_Kontak_KontakId",
                        column: x => x.KontakId,
                        principalTable: "Kontak",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "HariLibur",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Tanggal = table.Column<DateOnly>(type: "date", nullable: false),
                    Nama = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HariLibur", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HariLibur_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JamKerja",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Hari = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Buka = table.Column<TimeOnly>(type: "time", nullable: false),
                    Tutup = table.Column<TimeOnly>(type: "time", nullable: false),
                    IstirahatMulai = table.Column<TimeOnly>(type: "time", nullable: true),
                    IstirahatSelesai = table.Column<TimeOnly>(type: "time", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JamKerja", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JamKerja_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Layanan",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Kode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    VersiLayanan = table.Column<int>(type: "int", nullable: false),
                    Berlaku = table.Column<bool>(type: "bit", nullable: false),
                    Aktif = table.Column<bool>(type: "bit", nullable: false),
                    NomorMenu = table.Column<int>(type: "int", nullable: false),
                    Nama = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    JudulWa = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    DeskripsiWa = table.Column<string>(type: "nvarchar(72)", maxLength: 72, nullable: false),
                    Kategori = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    JenisHasil = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Rincian = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Layanan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Layanan_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NomorKantor",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PhoneNumberId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Tampilan = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Aktif = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NomorKantor", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NomorKantor_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Pejabat",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Jabatan = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Sebutan = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    Nama = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Pangkat = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Nip = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Mulai = table.Column<DateOnly>(type: "date", nullable: false),
                    Sampai = table.Column<DateOnly>(type: "date", nullable: true),
                    PetugasId = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pejabat", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Pejabat_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Petugas",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Nama = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Peran = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Aktif = table.Column<bool>(type: "bit", nullable: false),
                    WajibGantiSandi = table.Column<bool>(type: "bit", nullable: false),
                    UserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    PasswordHash = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    SecurityStamp = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    PhoneNumber = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "bit", nullable: false),
                    LockoutEnd = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "bit", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Petugas", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Petugas_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Warga",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Nama = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Nik = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    NikSidik = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    NoKk = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    NoKkSidik = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    TanggalLahir = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Warga", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Warga_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Percakapan",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    NomorKantorId = table.Column<int>(type: "int", nullable: false),
                    KontakId = table.Column<int>(type: "int", nullable: false),
                    Mode = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    PetugasId = table.Column<int>(type: "int", nullable: true),
                    Aduan = table.Column<bool>(type: "bit", nullable: false),
                    BelumDibaca = table.Column<int>(type: "int", nullable: false),
                    MasukTerakhirPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    MenungguSejak = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TerakhirPada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    TandaBacaPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Ringkasan = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Percakapan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Percakapan_Kontak_KontakId",
                        column: x => x.KontakId,
                        principalTable: "Kontak",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Percakapan_NomorKantor_NomorKantorId",
                        column: x => x.NomorKantorId,
                        principalTable: "NomorKantor",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Percakapan_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    ClaimType = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ClaimValue = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_Petugas_UserId",
                        column: x => x.UserId,
                        principalTable: "Petugas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    ProviderKey = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    UserId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_Petugas_UserId",
                        column: x => x.UserId,
                        principalTable: "Petugas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<int>(type: "int", nullable: false),
                    LoginProvider = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    Value = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_Petugas_UserId",
                        column: x => x.UserId,
                        principalTable: "Petugas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "KontakWarga",
                columns: table => new
                {
                    KontakId = table.Column<int>(type: "int", nullable: false),
                    WargaId = table.Column<int>(type: "int", nullable: false),
                    Hubungan = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KontakWarga", x => new { x.KontakId, x.WargaId });
                    table.ForeignKey(
                        name: "FK_KontakWarga_Kontak_KontakId",
                        column: x => x.KontakId,
                        principalTable: "Kontak",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_KontakWarga_Warga_WargaId",
                        column: x => x.WargaId,
                        principalTable: "Warga",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Permohonan",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Nomor = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Kanal = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    PercakapanId = table.Column<int>(type: "int", nullable: true),
                    PelaporId = table.Column<int>(type: "int", nullable: true),
                    PemohonId = table.Column<int>(type: "int", nullable: true),
                    NamaPemohon = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Cari = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    Isian = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DiajukanPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TanggalAju = table.Column<DateOnly>(type: "date", nullable: true),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Permohonan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Permohonan_Kontak_PelaporId",
                        column: x => x.PelaporId,
                        principalTable: "Kontak",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Permohonan_Percakapan_PercakapanId",
                        column: x => x.PercakapanId,
                        principalTable: "Percakapan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Permohonan_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Permohonan_Warga_PemohonId",
                        column: x => x.PemohonId,
                        principalTable: "Warga",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Pesan",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PercakapanId = table.Column<int>(type: "int", nullable: false),
                    Arah = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Pengirim = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    PetugasId = table.Column<int>(type: "int", nullable: true),
                    NamaPengirim = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Jenis = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Teks = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Wamid = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true),
                    PilihanId = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    Rincian = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    MembalasWamid = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true),
                    WaktuMeta = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Urut = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pesan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Pesan_Percakapan_PercakapanId",
                        column: x => x.PercakapanId,
                        principalTable: "Percakapan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RiwayatPercakapan",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PercakapanId = table.Column<int>(type: "int", nullable: false),
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
                    table.PrimaryKey("PK_RiwayatPercakapan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiwayatPercakapan_Percakapan_PercakapanId",
                        column: x => x.PercakapanId,
                        principalTable: "Percakapan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Butir",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PermohonanId = table.Column<int>(type: "int", nullable: false),
                    LayananId = table.Column<int>(type: "int", nullable: false),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    PetugasId = table.Column<int>(type: "int", nullable: true),
                    Tenggat = table.Column<DateTime>(type: "datetime2", nullable: true),
                    JedaSejak = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Isian = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    DiajukanPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    BerakhirPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Butir", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Butir_Layanan_LayananId",
                        column: x => x.LayananId,
                        principalTable: "Layanan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Butir_Permohonan_PermohonanId",
                        column: x => x.PermohonanId,
                        principalTable: "Permohonan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Butir_Petugas_PetugasId",
                        column: x => x.PetugasId,
                        principalTable: "Petugas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Butir_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SesiAsisten",
                columns: table => new
                {
                    PercakapanId = table.Column<int>(type: "int", nullable: false),
                    PermohonanId = table.Column<int>(type: "int", nullable: true),
                    Langkah = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Ingatan = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SesiAsisten", x => x.PercakapanId);
                    table.ForeignKey(
                        name: "FK_SesiAsisten_Percakapan_PercakapanId",
                        column: x => x.PercakapanId,
                        principalTable: "Percakapan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SesiAsisten_Permohonan_PermohonanId",
                        column: x => x.PermohonanId,
                        principalTable: "Permohonan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Lampiran",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PesanId = table.Column<int>(type: "int", nullable: false),
                    MediaId = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true),
                    NamaBerkas = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    MimeDinyatakan = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    IsiLemariId = table.Column<int>(type: "int", nullable: true),
                    Percobaan = table.Column<int>(type: "int", nullable: false),
                    BerikutPada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PemilikSewa = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    SewaSampai = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Galat = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Lampiran", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Lampiran_IsiLemari_IsiLemariId",
                        column: x => x.IsiLemariId,
                        principalTable: "IsiLemari",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Lampiran_Pesan_PesanId",
                        column: x => x.PesanId,
                        principalTable: "Pesan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PesanKeluar",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PesanId = table.Column<int>(type: "int", nullable: false),
                    PercakapanId = table.Column<int>(type: "int", nullable: false),
                    Isi = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Percobaan = table.Column<int>(type: "int", nullable: false),
                    BerikutPada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PemilikSewa = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    SewaSampai = table.Column<DateTime>(type: "datetime2", nullable: true),
                    KodeGalat = table.Column<int>(type: "int", nullable: true),
                    Galat = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    DiterimaPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TerkirimPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SampaiPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DibacaPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PesanKeluar", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PesanKeluar_Percakapan_PercakapanId",
                        column: x => x.PercakapanId,
                        principalTable: "Percakapan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PesanKeluar_Pesan_PesanId",
                        column: x => x.PesanId,
                        principalTable: "Pesan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RiwayatButir",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ButirId = table.Column<int>(type: "int", nullable: false),
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
                    table.PrimaryKey("PK_RiwayatButir", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiwayatButir_Butir_ButirId",
                        column: x => x.ButirId,
                        principalTable: "Butir",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Berkas",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PermohonanId = table.Column<int>(type: "int", nullable: false),
                    Dok = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Nama = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    LampiranId = table.Column<int>(type: "int", nullable: true),
                    IsiLemariId = table.Column<int>(type: "int", nullable: true),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Putusan = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Alasan = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    DiputusOlehId = table.Column<int>(type: "int", nullable: true),
                    DiputusOleh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    DiputusPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Berkas", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Berkas_IsiLemari_IsiLemariId",
                        column: x => x.IsiLemariId,
                        principalTable: "IsiLemari",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Berkas_Lampiran_LampiranId",
                        column: x => x.LampiranId,
                        principalTable: "Lampiran",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Berkas_Permohonan_PermohonanId",
                        column: x => x.PermohonanId,
                        principalTable: "Permohonan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Surat",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ButirId = table.Column<int>(type: "int", nullable: false),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Judul = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Naskah = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Nomor = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Deret = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Tahun = table.Column<int>(type: "int", nullable: true),
                    Urut = table.Column<int>(type: "int", nullable: true),
                    Tanggal = table.Column<DateOnly>(type: "date", nullable: true),
                    BerlakuSampai = table.Column<DateOnly>(type: "date", nullable: true),
                    Kode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    IsiLemariId = table.Column<int>(type: "int", nullable: true),
                    PesanKeluarId = table.Column<int>(type: "int", nullable: true),
                    Cari = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: false),
                    TerbitPada = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Surat", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Surat_Butir_ButirId",
                        column: x => x.ButirId,
                        principalTable: "Butir",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Surat_IsiLemari_IsiLemariId",
                        column: x => x.IsiLemariId,
                        principalTable: "IsiLemari",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Surat_PesanKeluar_PesanKeluarId",
                        column: x => x.PesanKeluarId,
                        principalTable: "PesanKeluar",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Surat_UnitKerja_UnitKerjaId",
                        column: x => x.UnitKerjaId,
                        principalTable: "UnitKerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BerkasButir",
                columns: table => new
                {
                    BerkasId = table.Column<int>(type: "int", nullable: false),
                    ButirId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BerkasButir", x => new { x.BerkasId, x.ButirId });
                    table.ForeignKey(
                        name: "FK_BerkasButir_Berkas_BerkasId",
                        column: x => x.BerkasId,
                        principalTable: "Berkas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BerkasButir_Butir_ButirId",
                        column: x => x.ButirId,
                        principalTable: "Butir",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LangkahTanda",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SuratId = table.Column<int>(type: "int", nullable: false),
                    Urutan = table.Column<int>(type: "int", nullable: false),
                    Peran = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    UnitKerjaId = table.Column<int>(type: "int", nullable: false),
                    Cara = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    PetugasId = table.Column<int>(type: "int", nullable: true),
                    Nama = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Pada = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LangkahTanda", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LangkahTanda_Surat_SuratId",
                        column: x => x.SuratId,
                        principalTable: "Surat",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RiwayatSurat",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SuratId = table.Column<int>(type: "int", nullable: false),
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
                    table.PrimaryKey("PK_RiwayatSurat", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiwayatSurat_Surat_SuratId",
                        column: x => x.SuratId,
                        principalTable: "Surat",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AliasKontak_Jenis_Nilai",
                table: "AliasKontak",
                columns: new[] { "Jenis", "Nilai" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AliasKontak_KontakId",
                table: "AliasKontak",
                column: "KontakId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Berkas_IsiLemariId",
                table: "Berkas",
                column: "IsiLemariId");

            migrationBuilder.CreateIndex(
                name: "IX_Berkas_LampiranId",
                table: "Berkas",
                column: "LampiranId");

            migrationBuilder.CreateIndex(
                name: "IX_Berkas_PermohonanId",
                table: "Berkas",
                column: "PermohonanId");

            migrationBuilder.CreateIndex(
                name: "IX_BerkasButir_ButirId",
                table: "BerkasButir",
                column: "ButirId");

            migrationBuilder.CreateIndex(
                name: "IX_Butir_LayananId",
                table: "Butir",
                column: "LayananId");

            migrationBuilder.CreateIndex(
                name: "IX_Butir_PermohonanId",
                table: "Butir",
                column: "PermohonanId");

            migrationBuilder.CreateIndex(
                name: "IX_Butir_PetugasId",
                table: "Butir",
                column: "PetugasId");

            migrationBuilder.CreateIndex(
                name: "IX_Butir_Status_Tenggat",
                table: "Butir",
                columns: new[] { "Status", "Tenggat" });

            migrationBuilder.CreateIndex(
                name: "IX_Butir_UnitKerjaId_Status",
                table: "Butir",
                columns: new[] { "UnitKerjaId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_CatatanBaca_IsiLemariId_Pada",
                table: "CatatanBaca",
                columns: new[] { "IsiLemariId", "Pada" });

            migrationBuilder.CreateIndex(
                name: "IX_CatatanBaca_PetugasId_Pada",
                table: "CatatanBaca",
                columns: new[] { "PetugasId", "Pada" });

            migrationBuilder.CreateIndex(
                name: "IX_HariLibur_UnitKerjaId_Tanggal",
                table: "HariLibur",
                columns: new[] { "UnitKerjaId", "Tanggal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IsiLemari_Sari",
                table: "IsiLemari",
                column: "Sari",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JamKerja_UnitKerjaId_Hari",
                table: "JamKerja",
                columns: new[] { "UnitKerjaId", "Hari" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Kabar_Pada",
                table: "Kabar",
                column: "Pada");

            migrationBuilder.CreateIndex(
                name: "IX_KirimanMasuk_Sari",
                table: "KirimanMasuk",
                column: "Sari",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_KirimanMasuk_Status_BerikutPada",
                table: "KirimanMasuk",
                columns: new[] { "Status", "BerikutPada" });

            migrationBuilder.CreateIndex(
                name: "IX_KontakWarga_WargaId",
                table: "KontakWarga",
                column: "WargaId");

            migrationBuilder.CreateIndex(
                name: "IX_Lampiran_IsiLemariId",
                table: "Lampiran",
                column: "IsiLemariId");

            migrationBuilder.CreateIndex(
                name: "IX_Lampiran_PesanId",
                table: "Lampiran",
                column: "PesanId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Lampiran_Status_BerikutPada",
                table: "Lampiran",
                columns: new[] { "Status", "BerikutPada" });

            migrationBuilder.CreateIndex(
                name: "IX_LangkahTanda_SuratId_Urutan",
                table: "LangkahTanda",
                columns: new[] { "SuratId", "Urutan" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Layanan_UnitKerjaId_Kode_VersiLayanan",
                table: "Layanan",
                columns: new[] { "UnitKerjaId", "Kode", "VersiLayanan" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NomorKantor_PhoneNumberId",
                table: "NomorKantor",
                column: "PhoneNumberId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NomorKantor_UnitKerjaId",
                table: "NomorKantor",
                column: "UnitKerjaId");

            migrationBuilder.CreateIndex(
                name: "IX_Pejabat_UnitKerjaId",
                table: "Pejabat",
                column: "UnitKerjaId");

            migrationBuilder.CreateIndex(
                name: "IX_PembaruanMasuk_Jalur_Status_KirimanMasukId_Urutan",
                table: "PembaruanMasuk",
                columns: new[] { "Jalur", "Status", "KirimanMasukId", "Urutan" });

            migrationBuilder.CreateIndex(
                name: "IX_PembaruanMasuk_KirimanMasukId",
                table: "PembaruanMasuk",
                column: "KirimanMasukId");

            migrationBuilder.CreateIndex(
                name: "IX_PembaruanMasuk_Kunci",
                table: "PembaruanMasuk",
                column: "Kunci",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PembaruanMasuk_Status_BerikutPada",
                table: "PembaruanMasuk",
                columns: new[] { "Status", "BerikutPada" });

            migrationBuilder.CreateIndex(
                name: "IX_Percakapan_KontakId",
                table: "Percakapan",
                column: "KontakId");

            migrationBuilder.CreateIndex(
                name: "IX_Percakapan_Mode_MenungguSejak",
                table: "Percakapan",
                columns: new[] { "Mode", "MenungguSejak" });

            migrationBuilder.CreateIndex(
                name: "IX_Percakapan_NomorKantorId_KontakId",
                table: "Percakapan",
                columns: new[] { "NomorKantorId", "KontakId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Percakapan_TandaBacaPada",
                table: "Percakapan",
                column: "TandaBacaPada");

            migrationBuilder.CreateIndex(
                name: "IX_Percakapan_TerakhirPada",
                table: "Percakapan",
                column: "TerakhirPada");

            migrationBuilder.CreateIndex(
                name: "IX_Percakapan_UnitKerjaId_TerakhirPada",
                table: "Percakapan",
                columns: new[] { "UnitKerjaId", "TerakhirPada" });

            migrationBuilder.CreateIndex(
                name: "IX_Permohonan_Nomor",
                table: "Permohonan",
                column: "Nomor",
                unique: true,
                filter: "[Nomor] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Permohonan_PelaporId",
                table: "Permohonan",
                column: "PelaporId");

            migrationBuilder.CreateIndex(
                name: "IX_Permohonan_PemohonId",
                table: "Permohonan",
                column: "PemohonId");

            migrationBuilder.CreateIndex(
                name: "IX_Permohonan_PercakapanId",
                table: "Permohonan",
                column: "PercakapanId");

            migrationBuilder.CreateIndex(
                name: "IX_Permohonan_UnitKerjaId_TanggalAju",
                table: "Permohonan",
                columns: new[] { "UnitKerjaId", "TanggalAju" });

            migrationBuilder.CreateIndex(
                name: "IX_Pesan_PercakapanId_Urut_Id",
                table: "Pesan",
                columns: new[] { "PercakapanId", "Urut", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Pesan_Wamid",
                table: "Pesan",
                column: "Wamid",
                unique: true,
                filter: "[Wamid] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PesanKeluar_PercakapanId_Status",
                table: "PesanKeluar",
                columns: new[] { "PercakapanId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_PesanKeluar_PesanId",
                table: "PesanKeluar",
                column: "PesanId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PesanKeluar_Status_BerikutPada",
                table: "PesanKeluar",
                columns: new[] { "Status", "BerikutPada" });

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "Petugas",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_Petugas_UnitKerjaId",
                table: "Petugas",
                column: "UnitKerjaId");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "Petugas",
                column: "NormalizedUserName",
                unique: true,
                filter: "[NormalizedUserName] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_RiwayatButir_ButirId",
                table: "RiwayatButir",
                column: "ButirId");

            migrationBuilder.CreateIndex(
                name: "IX_RiwayatButir_Pada",
                table: "RiwayatButir",
                column: "Pada");

            migrationBuilder.CreateIndex(
                name: "IX_RiwayatKantor_Objek_ObjekId",
                table: "RiwayatKantor",
                columns: new[] { "Objek", "ObjekId" });

            migrationBuilder.CreateIndex(
                name: "IX_RiwayatKantor_Pada",
                table: "RiwayatKantor",
                column: "Pada");

            migrationBuilder.CreateIndex(
                name: "IX_RiwayatPercakapan_Pada",
                table: "RiwayatPercakapan",
                column: "Pada");

            migrationBuilder.CreateIndex(
                name: "IX_RiwayatPercakapan_PercakapanId",
                table: "RiwayatPercakapan",
                column: "PercakapanId");

            migrationBuilder.CreateIndex(
                name: "IX_RiwayatSurat_Pada",
                table: "RiwayatSurat",
                column: "Pada");

            migrationBuilder.CreateIndex(
                name: "IX_RiwayatSurat_SuratId",
                table: "RiwayatSurat",
                column: "SuratId");

            migrationBuilder.CreateIndex(
                name: "IX_SesiAsisten_PermohonanId",
                table: "SesiAsisten",
                column: "PermohonanId");

            migrationBuilder.CreateIndex(
                name: "IX_StatusTertunda_Wamid",
                table: "StatusTertunda",
                column: "Wamid");

            migrationBuilder.CreateIndex(
                name: "IX_Surat_ButirId",
                table: "Surat",
                column: "ButirId");

            migrationBuilder.CreateIndex(
                name: "IX_Surat_IsiLemariId",
                table: "Surat",
                column: "IsiLemariId");

            migrationBuilder.CreateIndex(
                name: "IX_Surat_Kode",
                table: "Surat",
                column: "Kode",
                unique: true,
                filter: "[Kode] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Surat_PesanKeluarId",
                table: "Surat",
                column: "PesanKeluarId");

            migrationBuilder.CreateIndex(
                name: "IX_Surat_Status_TerbitPada",
                table: "Surat",
                columns: new[] { "Status", "TerbitPada" });

            migrationBuilder.CreateIndex(
                name: "IX_Surat_UnitKerjaId_Deret_Tahun_Urut",
                table: "Surat",
                columns: new[] { "UnitKerjaId", "Deret", "Tahun", "Urut" },
                unique: true,
                filter: "[Deret] IS NOT NULL AND [Tahun] IS NOT NULL AND [Urut] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Surat_UnitKerjaId_Status",
                table: "Surat",
                columns: new[] { "UnitKerjaId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_TautanMulai_Sari",
                table: "TautanMulai",
                column: "Sari",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UnitKerja_IndukId",
                table: "UnitKerja",
                column: "IndukId");

            migrationBuilder.CreateIndex(
                name: "IX_UnitKerja_Jalur",
                table: "UnitKerja",
                column: "Jalur");

            migrationBuilder.CreateIndex(
                name: "IX_Warga_NikSidik",
                table: "Warga",
                column: "NikSidik",
                unique: true,
                filter: "[NikSidik] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Warga_NoKkSidik",
                table: "Warga",
                column: "NoKkSidik");

            migrationBuilder.CreateIndex(
                name: "IX_Warga_UnitKerjaId",
                table: "Warga",
                column: "UnitKerjaId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AliasKontak");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "BerkasButir");

            migrationBuilder.DropTable(
                name: "CatatanBaca");

            migrationBuilder.DropTable(
                name: "HariLibur");

            migrationBuilder.DropTable(
                name: "JamKerja");

            migrationBuilder.DropTable(
                name: "Kabar");

            migrationBuilder.DropTable(
                name: "KontakWarga");

            migrationBuilder.DropTable(
                name: "LangkahTanda");

            migrationBuilder.DropTable(
                name: "Pejabat");

            migrationBuilder.DropTable(
                name: "PembaruanMasuk");

            migrationBuilder.DropTable(
                name: "Penghitung");

            migrationBuilder.DropTable(
                name: "RiwayatButir");

            migrationBuilder.DropTable(
                name: "RiwayatKantor");

            migrationBuilder.DropTable(
                name: "RiwayatPercakapan");

            migrationBuilder.DropTable(
                name: "RiwayatSurat");

            migrationBuilder.DropTable(
                name: "SesiAsisten");

            migrationBuilder.DropTable(
                name: "StatusTertunda");

            migrationBuilder.DropTable(
                name: "TautanMulai");

            migrationBuilder.DropTable(
                name: "Berkas");

            migrationBuilder.DropTable(
                name: "KirimanMasuk");

            migrationBuilder.DropTable(
                name: "Surat");

            migrationBuilder.DropTable(
                name: "Lampiran");

            migrationBuilder.DropTable(
                name: "Butir");

            migrationBuilder.DropTable(
                name: "PesanKeluar");

            migrationBuilder.DropTable(
                name: "IsiLemari");

            migrationBuilder.DropTable(
                name: "Layanan");

            migrationBuilder.DropTable(
                name: "Permohonan");

            migrationBuilder.DropTable(
                name: "Petugas");

            migrationBuilder.DropTable(
                name: "Pesan");

            migrationBuilder.DropTable(
                name: "Warga");

            migrationBuilder.DropTable(
                name: "Percakapan");

            migrationBuilder.DropTable(
                name: "Kontak");

            migrationBuilder.DropTable(
                name: "NomorKantor");

            migrationBuilder.DropTable(
                name: "UnitKerja");
        }
    }
}
